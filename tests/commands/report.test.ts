import { describe, expect, test } from 'vitest';
import { report } from '../../src/commands/report.ts';
import { changed, FILES, readFiles } from '../sources/knowledge-files.ts';

function reportOn(files = FILES, measures: { packBytes?: number } = {}) {
  const { base, extents } = readFiles(files);
  return report(base, { ...measures, extents });
}

test('a report on a small knowledge base', () => {
  expect(reportOn(FILES, { packBytes: 12_345 })).toBe(`                  entries     claims  citations    aliases       cues
person                  1          2          2          4          1
organization            0          0          0          0          0
event                   1          2          2          5          9
measure                 0          0          0          0          0
place                   0          0          0          0          0
term                    0          0          0          0          0
all                     2          4          4          9         10

Names that two entries have on sight: none

Entries that no other relates to: none

column-1969: What It Was For
    1  moon-landing 2
  How many paragraphs it has is not known: write "paragraphs" into documents.yaml.

gazette-1969: Two Men Walk on the Moon
    1  neil-armstrong 1
    2  moon-landing 1, neil-armstrong 2
  Paragraphs that no claim cites: none
  Paragraphs that are no evidence: 3

Pack: 12,345 bytes
`);
});

test('without measures it says what the knowledge base alone can tell', () => {
  const { base } = readFiles(FILES);
  expect(report(base)).not.toMatch(/Pack|no claim cites/);
});

test('paragraphs that no claim cites are listed, apart from those that are no evidence', () => {
  const more = changed(FILES, 'documents.yaml', 'paragraphs: 3', 'paragraphs: 6');
  expect(reportOn(more)).toContain('  Paragraphs that no claim cites: 4, 5, 6\n  Paragraphs that are no evidence: 3\n');
});

test('an entry that no other relates to is listed', () => {
  const lonely = changed(
    FILES,
    'entries/event/moon-landing.yaml',
    'related:\n  - { entry: neil-armstrong, relation: was commanded by }\n',
    '',
  );
  expect(reportOn(lonely)).toContain('Entries that no other relates to: 1\n  neil-armstrong\n');
});

describe('names that two entries have on sight', () => {
  const clash = (alias: string) =>
    changed(FILES, 'entries/person/neil-armstrong.yaml', '  - Neil (A|Alden)? Armstrong\n', `  - Neil Armstrong\n${alias}`);

  test('are listed, however they are spelled', () => {
    expect(reportOn(clash('  - Moon-Landing\n'))).toContain(
      'Names that two entries have on sight: 1\n  "Moon landing" (moon-landing), "Moon-Landing" (neil-armstrong)\n',
    );
  });

  test('do not count when one of the two needs evidence', () => {
    expect(reportOn(clash('  - { name: Moon landing, needs: [craft] }\n'))).toContain('on sight: none');
  });

  test('are listed when one is a surname that counts alone', () => {
    const surname = changed(FILES, 'entries/person/neil-armstrong.yaml', 'surname: Armstrong', 'surname: { text: Lunar, alone: always }');
    const named = changed(surname, 'entries/event/moon-landing.yaml', '  - (Moon|lunar) landing', '  - lunar');
    expect(reportOn(named)).toContain('"lunar" (moon-landing), "Lunar" (neil-armstrong)');
  });
});
