import type { Page } from 'puppeteer-core';

/** A marked span as it lies on the page. */
export type Mark = {
  /** Name of the highlight that paints it. */
  readonly highlight: string;
  readonly text: string;
  /** Of its first line, in CSS pixels from the top left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Selectors of the elements around it, the innermost first, such as `p`, `div#story`, `nav.main`. */
  readonly within: readonly string[];
};

/** What is marked on a page, in reading order. Pages can read the highlights too, so this asks as a page would. */
export async function readMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(() => {
    const spans = [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].filter((range) => !range.collapsed).map((range) => ({ name, range })),
    );
    spans.sort((one, other) =>
      one.range.startContainer === other.range.startContainer
        ? one.range.startOffset - other.range.startOffset
        : one.range.startContainer.compareDocumentPosition(other.range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
          ? -1
          : 1,
    );
    return spans.map(({ name, range }) => {
      const line = range instanceof Range ? range.getClientRects()[0] : undefined;
      const within: string[] = [];
      for (let element = range.startContainer.parentElement; element; element = element.parentElement) {
        const id = element.id ? `#${element.id}` : '';
        within.push(`${element.localName}${id}${[...element.classList].map((one) => `.${one}`).join('')}`);
      }
      return {
        highlight: name,
        text: String(range),
        x: Math.round((line?.x ?? 0) + scrollX),
        y: Math.round((line?.y ?? 0) + scrollY),
        width: Math.round(line?.width ?? 0),
        height: Math.round(line?.height ?? 0),
        within,
      };
    });
  });
}
