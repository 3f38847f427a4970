import { listBits } from '../text/word-lists.ts';
import { GAP, SHAPE } from '../text/words.ts';
import { isIn, type Names } from './find-names.ts';

/** Words from `first` to `last`, both included. */
export type Stretch = { readonly first: number; readonly last: number };

const PHRASE_BREAKS = listBits('phrase-breaks');

/** The stretch around some words that a reach (index into `REACHES`: phrase, sentence, paragraph, article) takes in. */
export function stretchOf(names: Names, around: Stretch, reach: number): Stretch {
  if (reach === 3) return { first: 0, last: names.words.count - 1 };
  // What stands in one place may name many entries, each of which asks for its phrase.
  const { phrase } = names;
  if (reach === 0 && phrase.around.first === around.first && phrase.around.last === around.last) return phrase.stretch;
  const { sentences, sentenceStarts, blocks, blockStarts } = names.parts;
  const from = sentences[around.first] ?? 0;
  const to = sentences[around.last] ?? 0;
  if (reach === 2) {
    return { first: blockStarts[blocks[from] ?? 0] ?? 0, last: (blockStarts[(blocks[to] ?? 0) + 1] ?? 0) - 1 };
  }
  const stretch = { first: sentenceStarts[from] ?? 0, last: (sentenceStarts[to + 1] ?? 0) - 1 };
  if (reach > 0) return stretch;
  phrase.around = around;
  phrase.stretch = phraseOf(names, around, stretch);
  return phrase.stretch;
}

/** Whether a sentence begins with this word. */
export function isSentenceStart(names: Names, index: number): boolean {
  const { sentences, sentenceStarts } = names.parts;
  return sentenceStarts[sentences[index] ?? 0] === index;
}

/** Whether nearly all words of the paragraph that mean something are written with capitals, as in headlines: there a capital says nothing. */
export function isHeadline(names: Names, index: number): boolean {
  const { sentences, blocks, blockStarts } = names.parts;
  const block = blocks[sentences[index] ?? 0] ?? 0;
  const known = names.headlines.get(block);
  if (known !== undefined) return known;
  const end = blockStarts[block + 1] ?? 0;
  let counted = 0;
  let capitals = 0;
  for (let word = blockStarts[block] ?? 0; word < end; word++) {
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
