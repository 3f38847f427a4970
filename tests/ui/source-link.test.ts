import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/domain/document.ts';
import { sourceLink } from '../../src/ui/source-link.ts';

const document: SourceDocument = { id: 'd', title: 'Harbors', outlet: 'The Courier', published: '2025-05-29', genre: 'reporting' };

const CASES: readonly (readonly [name: string, url: string | undefined, anchor: string, link: string | undefined])[] = [
  ['words', 'https://courier.example/a', 'the grain deal', 'https://courier.example/a#:~:text=the%20grain%20deal'],
  ['a dash would begin a suffix', 'https://courier.example/a', 'cease-fire', 'https://courier.example/a#:~:text=cease%2Dfire'],
  ['a comma would end the phrase', 'https://courier.example/a', 'grain, salt', 'https://courier.example/a#:~:text=grain%2C%20salt'],
  ['an ampersand would begin another', 'https://courier.example/a', 'salt & grain', 'https://courier.example/a#:~:text=salt%20%26%20grain'],
  ['curly quotes', 'https://courier.example/a', 'Holm’s', 'https://courier.example/a#:~:text=Holm%E2%80%99s'],
  ['percent and hash', 'https://courier.example/a', '5% of #1', 'https://courier.example/a#:~:text=5%25%20of%20%231'],
  ['a query stays', 'https://courier.example/a?id=1', 'deal', 'https://courier.example/a?id=1#:~:text=deal'],
  ['a fragment stays', 'https://courier.example/a#story', 'deal', 'https://courier.example/a#story:~:text=deal'],
  ['no address', undefined, 'deal', undefined],
  ['not an address', 'courier.example/a', 'deal', undefined],
  ['not of the web', 'javascript:alert(1)', 'deal', undefined],
  ['not of the web', 'data:text/html,deal', 'deal', undefined],
];

describe('sourceLink', () => {
  it.each(CASES)('%s: %s', (_, url, anchor, link) => {
    expect(sourceLink({ ...document, ...(url !== undefined && { url }) }, { document: 'd', paragraph: 1, anchor })).toBe(link);
  });
});
