/** The site an address belongs to: its host name without a leading `www.`; undefined for what is no web page. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return url.hostname.replace(/^www\./, '');
}

/** Whether a stored value can be the name of a site. */
export function isSite(value: unknown): value is string {
  return typeof value === 'string' && SITE.test(value);
}

// As URL gives host names: lower case, punycode, or an address in digits.
const SITE = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/** Whether the reader wants Backgrounder on this site: on at all, and the site not turned off, nor one it is a part of. */
export function isOnHere(settings: { readonly enabled: boolean; readonly sitesOff: readonly string[] }, site: string): boolean {
  return settings.enabled && !isOffAt(settings.sitesOff, site);
}

/** Whether a site, or one it is a part of, is among those that were turned off. */
export function isOffAt(sitesOff: readonly string[], site: string): boolean {
  return sitesOff.some((off) => site === off || site.endsWith(`.${off}`));
}

/** Whether an address belongs to the hosts of one of these match patterns, as `*://*.reuters.com/*`. */
export function isAmong(address: string, patterns: readonly string[]): boolean {
  const host = URL.parse(address)?.hostname;
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const [, star, wanted] = /^[^:]+:\/\/(\*\.)?([^/]+)\//.exec(pattern) ?? [];
    return wanted === '*' || host === wanted || (star !== undefined && host?.endsWith(`.${wanted}`) === true);
  });
}

/** The sites turned off after one was turned on or off; turning on drops whatever kept it off. */
export function turnSite(sitesOff: readonly string[], site: string, to: 'on' | 'off'): readonly string[] {
  const others = sitesOff.filter((off) => !isOffAt([off], site));
  return to === 'off' ? [...others, site].sort() : others;
}
