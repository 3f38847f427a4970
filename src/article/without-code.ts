/**
 * Takes from HTML what no reader sees and no article is made of: the content of scripts, styles and the like. What they say as JSON-LD stays.
 *
 * The HTML is what a browser has written out, and follows one grammar to the letter (HTML Standard, 13.3, “Serializing HTML fragments”): each
 * `<` and `>` in a text or an attribute stands as an entity, and only the elements named here hold text as it is. That is why an expression
 * can read it.
 */
export function withoutCode(html: string): string {
  return html.replace(COMMENT_OR_CODE, (found, start: string | undefined, name: string | undefined) => {
    return start === undefined || JSON_LD.test(start) ? found : `${start}</${name}>`;
  });
}

const COMMENT_OR_CODE = /<!--.*?-->|(<(script|style|noscript|iframe|noembed|noframes|xmp)(?:\s[^>]*)?>).*?<\/\2>/gs;

const JSON_LD = /\stype="application\/ld\+json"/i;
