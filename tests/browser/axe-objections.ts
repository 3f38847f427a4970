import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe has to say about a page as it is now. The page's policy does not keep it out: it comes by way of the browser. */
export async function axeObjections(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  const found: unknown = await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}
