import { describe, expect, test } from 'vitest';
import { printedDays } from '../../src/article/printed-days.ts';
import { FILLER, pageOf } from './news-page.ts';

const HEAD = '<title>Ministers leave the talks without a word | News</title>';
const HEADLINE = '<h1>Ministers leave the talks without a word</h1>';
const BODY = `<p>${FILLER}</p>`.repeat(12);

const CASES: readonly (readonly [name: string, body: string, published: string | undefined, changed?: readonly string[]])[] = [
  ['nothing', HEADLINE, undefined],
  ['a byline', `${HEADLINE}<div>By Ada Berg on Friday, July 6, 2018</div>`, '2018-07-06'],
  ['an author and a day, each in its element', `${HEADLINE}<p><span>Ada Berg</span> <time>Jul 6 2018, 8:01 AM ET</time></p>`, '2018-07-06'],
  ['a separator', `${HEADLINE}<p>Ada Berg • 6 July 2018</p>`, '2018-07-06'],
  ['a time of day first', `${HEADLINE}<p>21:17 26.07.2018</p>`, '2018-07-26'],
  ['what follows the day', `${HEADLINE}<p>on July 6, 2018 by Ada Berg in World, Europe, Talks</p>`, '2018-07-06'],
  [
    'below a summary, a picture and buttons',
    `${HEADLINE}<p>${FILLER}</p><figure><figcaption>The hall, 1 May 2018</figcaption></figure><button>Share</button><p>6 July 2018</p>`,
    '2018-07-06',
  ],
  ['right above the headline', `<p>World</p><p>Friday, July 6, 2018</p>${HEADLINE}${BODY}`, '2018-07-06'],
  ['not today in the head of the page', `<p>Friday, July 6, 2018</p><p>World</p>${HEADLINE}${BODY}`, undefined],
  ['a dateline', `${HEADLINE}<p>OSLO, July 6, 2018 (Agency) — ${FILLER}</p>`, '2018-07-06'],
  [
    'no day in a sentence',
    `${HEADLINE}<p>On July 6, 2018, they had promised to speak to the press after each day of the talks.</p>${BODY}`,
    undefined,
  ],
  ['no day in the summary', `${HEADLINE}<p>What became of the promise of July 6, 2018</p>${BODY}`, undefined],
  ['no day of a caption', `${HEADLINE}<figcaption>July 6, 2018</figcaption>${BODY}`, undefined],
  ['no day of a post that is quoted', `${HEADLINE}<blockquote><p>No word</p>— Ada Berg <a>July 6, 2018</a></blockquote>${BODY}`, undefined],
  ['no day of what comes after the article', `${HEADLINE}${BODY}<ul><li>6 July 2018</li></ul>`, undefined],
  ['a change', `${HEADLINE}<p>Updated 3:04 PM EST, Fri July 6, 2018</p>`, undefined, ['2018-07-06']],
  ['a change, its label above it', `${HEADLINE}<div>Last updated:</div><div>July 6, 2018</div>`, undefined, ['2018-07-06']],
  ['both, in a line', `${HEADLINE}<p>Jan. 5, 2018, 9:46 PM GMT / Updated Jan. 6, 2018, 10:14 PM GMT</p>`, '2018-01-05', ['2018-01-06']],
  ['both, the other way round', `${HEADLINE}<p>Updated: July 6, 2018 | Published: July 5, 2018</p>`, '2018-07-05', ['2018-07-06']],
  [
    'below the headline, not the name of the site',
    `<h1>The Daily Example of the North</h1><p>6 July 2018</p><h1>Ministers leave the talks without a word</h1><p>5 July 2018</p>`,
    '2018-07-05',
  ],
  ['a headline of a lower rank', `<h3>Ministers leave the talks without a word</h3><p>5 July 2018</p>`, '2018-07-05'],
];

describe('printedDays', () => {
  for (const [what, body, published, changed = []] of CASES) {
    test(what, () => expect(printedDays(pageOf(body, { head: HEAD }))).toEqual({ published, changed }));
  }

  test('leaves a page alone on which no heading is the headline', () => {
    const body = '<h1>One</h1><p>5 July 2018</p><h1>Two</h1><p>6 July 2018</p>';
    expect(printedDays(pageOf(body, { head: HEAD }))).toEqual({ published: undefined, changed: [] });
  });
});
