import type { Failure, PageStatus, Term } from '../../src/messages/protocol.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { isOffAt, siteOf } from '../../src/settings/site.ts';

/** What is known of the tab in front. */
export type Facts = {
  readonly settings: Settings;
  /** Address of the page; absent where the browser keeps it to itself. */
  readonly address?: string | undefined;
  /** Whether the extension may read this site without being asked. */
  readonly allowed: boolean;
  /** What the page's own script says; absent if none answers. */
  readonly status?: PageStatus | undefined;
};

/** What there is to show of the tab: the terms of its article, or plainly why there are none. */
export type TabState =
  | { readonly name: 'terms'; readonly terms: readonly Term[] }
  | { readonly name: 'failed'; readonly failure: Failure }
  | {
      readonly name:
        | 'off-everywhere'
        | 'off-here'
        | 'browser-page'
        | 'not-allowed'
        | 'not-started'
        | 'working'
        | 'not-an-article'
        | 'too-large'
        | 'framed'
        | 'nothing-known';
    };

/** The first reason that holds, from the reader's own choice to what was found in the page. */
export function tabState({ settings, address, allowed, status }: Facts): TabState {
  const site = address === undefined ? undefined : siteOf(address);
  if (!settings.enabled) return { name: 'off-everywhere' };
  if (site === undefined && status === undefined) return { name: 'browser-page' };
  if (site !== undefined && isOffAt(settings.sitesOff, site)) return { name: 'off-here' };
  if (status === undefined) return { name: allowed ? 'not-started' : 'not-allowed' };
  switch (status.state) {
    case 'annotated':
      return status.terms.length > 0 ? { name: 'terms', terms: status.terms } : { name: 'nothing-known' };
    case 'failed':
      return { name: 'failed', failure: status.failure };
    case 'off':
      // Turned on a moment ago, and the page has yet to hear of it.
      return { name: 'working' };
    default:
      return { name: status.state };
  }
}
