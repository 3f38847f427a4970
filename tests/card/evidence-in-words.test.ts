import { afterEach, expect, it } from 'vitest';
import { evidenceInWords } from '../../src/card/evidence-in-words.ts';
import type { Evidence } from '../../src/domain/mention.ts';
import { speak } from '../speak.ts';

afterEach(() => speak('en'));

const CASES: readonly (readonly [Evidence, english: string, german: string])[] = [
  [{ because: 'name', name: 'Port Amsel' }, '“Port Amsel” is a name of it.', '„Port Amsel“ ist ein Name dafür.'],
  [
    { because: 'context', name: 'summit', near: [{ words: 'Tarrant' }, 'date'] },
    '“summit”, with “Tarrant” and the date of the article.',
    '„summit“, zusammen mit „Tarrant“ und dem Datum des Artikels.',
  ],
  [{ because: 'context', name: 'May', near: ['capitals'] }, '“May”, with its own capitals.', '„May“, zusammen mit der Großschreibung.'],
  [{ because: 'full-name' }, 'The name stands here in full.', 'Der Name steht hier vollständig.'],
  [
    { because: 'named-before' },
    'The article named this person in full before.',
    'Der Artikel hat diese Person schon mit vollem Namen genannt.',
  ],
  [
    { because: 'named-later' },
    'The article names this person in full further on.',
    'Der Artikel nennt diese Person weiter unten mit vollem Namen.',
  ],
  [{ because: 'title' }, 'The title before it tells who is meant.', 'Der Titel davor sagt, wer gemeint ist.'],
  [{ because: 'surname' }, 'This person is known by the surname alone.', 'Diese Person ist allein unter dem Nachnamen bekannt.'],
  [{ because: 'looked-up' }, 'You looked these words up.', 'Sie haben diese Wörter nachgeschlagen.'],
];

it.each(CASES)('%j', (evidence, english, german) => {
  expect(evidenceInWords(evidence)).toBe(english);
  speak('de');
  expect(evidenceInWords(evidence)).toBe(german);
});
