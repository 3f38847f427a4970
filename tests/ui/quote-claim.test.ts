import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/domain/document.ts';
import type { Citation, Claim } from '../../src/domain/entry.ts';
import { quoteClaim } from '../../src/ui/quote-claim.ts';

const report: SourceDocument = {
  id: 'report',
  title: 'The Harbor Treaty',
  outlet: 'The Courier',
  published: '2025-05-29',
  genre: 'reporting',
};
const column: SourceDocument = {
  id: 'column',
  title: 'As the Coastal Deal Frays',
  outlet: 'Signal',
  firstPublishedBy: 'Ledger',
  author: 'Heather Holm',
  published: '2018-07-10',
  genre: 'commentary',
  url: 'https://signal.example/deal',
};

const reported: Claim = { text: 'Talks resumed in Port Amsel.', date: '2025-03/2025-05', voice: { kind: 'reported' }, citations: [] };
const judged: Claim = { text: 'The deal rewarded one side.', date: '2018-07', voice: { kind: 'opinion' }, citations: [] };
const said: Claim = { ...reported, voice: { kind: 'said', name: 'two negotiators' } };

const CASES: readonly (readonly [what: string, claim: Claim, citations: readonly Citation[], lines: readonly string[]])[] = [
  [
    'what a document reports',
    reported,
    [cite('report', 17)],
    [
      'Talks resumed in Port Amsel. (March–May 2025; The Courier reported)',
      'Source: “The Harbor Treaty”, The Courier, 29 May 2025, paragraph 17',
    ],
  ],
  [
    'what its author judges, with all that is known of where it stood',
    judged,
    [cite('column', 6)],
    [
      'The deal rewarded one side. (July 2018; Commentary by Heather Holm, Signal)',
      'Source: Heather Holm, “As the Coastal Deal Frays”, Signal, 10 July 2018, first published by Ledger, paragraph 6, https://signal.example/deal',
    ],
  ],
  [
    'what somebody said, in several paragraphs',
    said,
    [cite('report', 9), cite('report', 2), cite('report', 9), cite('report', 4)],
    [
      'Talks resumed in Port Amsel. (March–May 2025; Two negotiators said, in The Courier)',
      'Source: “The Harbor Treaty”, The Courier, 29 May 2025, paragraphs 2, 4 and 9',
    ],
  ],
  [
    'several documents, a line each',
    reported,
    [cite('report', 17), cite('column', 6), cite('report', 18)],
    [
      'Talks resumed in Port Amsel. (March–May 2025; The Courier and Signal reported)',
      'Source: “The Harbor Treaty”, The Courier, 29 May 2025, paragraphs 17 and 18',
      'Source: Heather Holm, “As the Coastal Deal Frays”, Signal, 10 July 2018, first published by Ledger, paragraph 6, https://signal.example/deal',
    ],
  ],
  ['a document that is not known', reported, [cite('gone', 1)], ['Talks resumed in Port Amsel. (March–May 2025; Reported)']],
];

describe('quoteClaim', () => {
  it.each(CASES)('%s', (_, claim, citations, lines) => {
    expect(quoteClaim({ ...claim, citations }, { report, column }).split('\n')).toEqual(lines);
  });

  it('gives no address that is not one of the web', () => {
    const odd = { ...report, url: 'javascript:alert(1)' };
    expect(quoteClaim({ ...reported, citations: [cite('report', 1)] }, { report: odd })).not.toContain('javascript');
  });
});

function cite(document: string, paragraph: number): Citation {
  return { document, paragraph, anchor: 'a phrase' };
}
