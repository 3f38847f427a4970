import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack, KNOWLEDGE_SOURCES } from '../../src/commands/compile-pack.ts';
import { hasJudgedTexts, type JudgedTexts, readJudgedTexts, readOwnTexts, SETS } from '../../src/commands/judged-texts.ts';
import { figures, meanF1, noScore, scoreLinks } from '../../src/commands/score-links.ts';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { linkArticle } from '../../src/linking/link-article.ts';

/** Where the judged news pages lie beside a checkout, if they do. */
const CORPUS = '../shared/corpus';

/** Figures that must not fall below these: what `npm run evaluate` printed when they were written, less two hundredths. */
const FLOORS: Readonly<
  Record<string, { names?: [precision: number, recall: number]; events: [precision: number, recall: number]; meanF1: number }>
> = {
  'own names': { names: [0.975, 0.95], events: [0.97, 0.95], meanF1: 0.955 },
  'own events': { events: [0.955, 0.89], meanF1: 0.92 },
  news: { names: [0.98, 0.98], events: [0.98, 0.98], meanF1: 0.98 },
  events: { events: [0.96, 0.98], meanF1: 0.97 },
};

/** At most this share of the look-alikes may be linked. */
const LURED_AT_MOST = 0.03;

const sets: readonly (readonly [string, JudgedTexts])[] = [
  ...Object.entries(readOwnTexts()),
  ...(hasJudgedTexts(CORPUS) ? SETS.map((set) => [set, readJudgedTexts(CORPUS, set)] as const) : []),
];

const compiled: Promise<Pack> = compilePack(KNOWLEDGE_SOURCES);

describe.each(sets)('the links on %s', (name, texts) => {
  const score = noScore();
  const floor = FLOORS[name];
  beforeAll(async () => {
    const pack = await compiled;
    for (const [number, { text, date, gold }] of texts.all.entries()) {
      const { mentions } = linkArticle(pack, { text, title: '', ...(date === undefined ? {} : { date }) });
      scoreLinks(score, mentions, { gold, scored: texts.scored, text: number });
    }
  });

  it.each(floor?.names ? ['names', 'events'] : ['events'])('are as good as they were for %s', (group) => {
    const { precision, recall } = figures(score, (entry) => texts.events.has(entry) === (group === 'events'));
    const [leastPrecision, leastRecall] = (group === 'events' ? floor?.events : floor?.names) ?? [1, 1];
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
  });

  it('are as good as they were for the mean entry', () => {
    expect(meanF1(score)).toBeGreaterThanOrEqual(floor?.meanF1 ?? 1);
  });

  it('pass over the look-alikes', () => {
    expect(score.lured / score.lures).toBeLessThanOrEqual(LURED_AT_MOST);
  });
});

if (!hasJudgedTexts(CORPUS)) {
  it.skip(`The links on news pages are not measured: there are no judged pages in ${CORPUS}.`, () => {});
}
