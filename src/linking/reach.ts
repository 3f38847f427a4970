import { listBits } from '../knowledge/pack-format.ts';
import { GAP, SHAPE } from '../text/words.ts';
import { isIn, type Names } from './find-names.ts';

/** Words from `first` to `last`, both included. */
export type Stretch = { readonly first: number; readonly last: number };

const ABBREVIATIONS = listBits('abbreviations');
const PHRASE_BREAKS = listBits('phrase-breaks');

/** The stretch around some words that a reach (index into `REACHES`: phrase, sentence, paragraph, article) takes in. */
export function stretchOf(names: Names, around: Stretch, reach: number): Stretch {
  if (reach === 3) return { first: 0, last: names.words.count - 1 };
  if (reach === 2) return widen(around, names, (index) => (names.words.gaps[index] ?? GAP.block) === GAP.block);
  const sentence = widen(around, names, (index) => isSentenceStart(names, index));
  return reach === 1 ? sentence : phraseOf(names, around, sentence);
}

/** Whether a sentence begins with this word: not after an abbreviation (“Sen. Graham”). */
export function isSentenceStart(names: Names, index: number): boolean {
  const gap = names.words.gaps[index] ?? GAP.block;
  if (gap < GAP.sentence) return false;
  return gap === GAP.block || !isIn(names, index - 1, ABBREVIATIONS);
}

/** Whether nearly all words of the paragraph that mean something are written with capitals, as in headlines: there a capital says nothing. */
export function isHeadline(names: Names, index: number): boolean {
  const block = names.blockStarts[index] ?? 0;
  const known = names.headlines.get(block);
  if (known !== undefined) return known;
  const { last } = stretchOf(names, { first: block, last: block }, 2);
  let counted = 0;
  let capitals = 0;
  for (let word = block; word <= last; word++) {
    if (isIn(names, word, SMALL_IN_HEADLINES)) continue;
    counted++;
    if (names.words.shapes[word] !== SHAPE.small) capitals++;
  }
  // One word in five may be small: papers differ about verbs and short words.
  const headline = capitals * 5 >= counted * 4;
  names.headlines.set(block, headline);
  return headline;
}

const SMALL_IN_HEADLINES = listBits('function-words', 'prepositions', 'phrase-breaks');

function widen(around: Stretch, names: Names, begins: (index: number) => boolean): Stretch {
  let { first, last } = around;
  while (first > 0 && !begins(first)) first--;
  while (last + 1 < names.words.count && !begins(last + 1)) last++;
  return { first, last };
}

/** Inside a sentence only clauses end a phrase: a stop there is that of an abbreviation (“the meeting with Mr. Putin”). */
function phraseOf(names: Names, around: Stretch, sentence: Stretch): Stretch {
  const { gaps } = names.words;
  let { first, last } = around;
  while (
    first > sentence.first &&
    around.first - first < names.limits.phraseWords &&
    gaps[first] !== GAP.clause &&
    !isIn(names, first - 1, PHRASE_BREAKS)
  )
    first--;
  while (
    last < sentence.last &&
    last - around.last < names.limits.phraseWords &&
    gaps[last + 1] !== GAP.clause &&
    !isIn(names, last + 1, PHRASE_BREAKS)
  )
    last++;
  return { first, last };
}
