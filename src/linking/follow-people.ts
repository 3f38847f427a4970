import { ROLE } from '../knowledge/pack-format.ts';
import { listBits } from '../text/word-lists.ts';
import { GAP, SHAPE } from '../text/words.ts';
import { type Hit, isCovered, isIn, type Names, quote } from './find-names.ts';
import { isHeadline, isSentenceStart, type Stretch } from './reach.ts';
import type { Verdict } from './verdict.ts';

/**
 * Decides, in reading order, whom each full name and each surname means. A full name is its person's unless it is part of another name
 * (“Trump Jr.”). A surname alone means the person whose full name came last, or comes later if nobody else in the article bears it; one
 * who is known by the surname alone needs no full name, unless somebody else of that surname came first. Another first name before it, or a word such as “Tower” after it, makes it
 * somebody or something else. `ruledOut` tells what else speaks against a name, if anything does.
 */
export function followPeople(
  names: Names,
  { isPerson, ruledOut }: { isPerson: (entry: number) => boolean; ruledOut: (hit: Hit) => Verdict | undefined },
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const named = new Set<number>();
  const bearers: Bearers = { meant: new Map(), first: new Map(), lent: new Set(), fullNames: new Map(), others: new Map() };
  const { meant, first, fullNames } = bearers;
  for (const hit of names.hits) {
    const isFullName = hit.role === ROLE.sight && isPerson(hit.entry);
    const isSurname = hit.role === ROLE.surnameAlways || hit.role === ROLE.surnameAfterName;
    if (!isFullName && !isSurname) continue;
    const against = ruledOut(hit);
    if (against) verdicts.push(against);
    else if (isFullName) {
      const part = namedAfter(names, hit);
      if (part) verdicts.push({ hit, accepted: false, reason: () => `It is part of “${part}”.` });
      else {
        verdicts.push({ hit, accepted: true, reason: () => ({ because: 'full-name' }) });
        named.add(hit.entry);
        for (let index = hit.first; index <= hit.last; index++) {
          const word = names.numbers[index] ?? -1;
          if (!first.has(word)) first.set(word, hit.entry);
          meant.set(word, hit.entry);
          fullNames.set(word, hit.first);
        }
      }
    } else if (!isInsideFullName(names, hit)) verdicts.push(judgeSurname(names, hit, { ...bearers, named }));
  }
  return verdicts.map((verdict) => {
    if (verdict.reason !== notYetNamed || !named.has(verdict.hit.entry)) return verdict;
    if (first.get(names.numbers[verdict.hit.last] ?? -1) !== verdict.hit.entry) return verdict;
    // Headlines and first sentences use the surname of whom the text then names in full.
    return { hit: verdict.hit, accepted: true, reason: () => ({ because: 'named-later' }) };
  });
}

const notYetNamed = (): string => 'The article does not name this person in full.';

/** What is known of those who bear a surname, by the number of its word. */
type Bearers = {
  /** Whom it means from here on. */
  readonly meant: Map<number, number>;
  /** Who bears it in full first in the article. */
  readonly first: Map<number, number>;
  /** Those that stood alone for somebody else. */
  readonly lent: Set<number>;
  /** Where the full name stood last. */
  readonly fullNames: Map<number, number>;
  /** Where somebody else stood last whose first name comes first: of the Kims the others are named in full each time. */
  readonly others: Map<number, number>;
};

const SOMEBODY_ELSE = -1;

const TITLES = listBits('titles');
const ABBREVIATIONS = listBits('abbreviations');
const GIVEN_NAMES = listBits('given-names');
const AMBIGUOUS_NAMES = listBits('given-names-ambiguous');
const NAMED_AFTER = listBits('named-after');
const NO_FIRST_NAMES = listBits('titles', 'function-words', 'demonyms', 'places', 'weekdays', 'months', 'newspapers');

function judgeSurname(names: Names, hit: Hit, known: Bearers & { readonly named: ReadonlySet<number> }): Verdict {
  const surname = names.numbers[hit.last] ?? -1;
  const part = namedAfter(names, hit);
  if (part) {
    // In an article that first knows a Bolton Wanderers, Bolton is a town.
    if (hit.role === ROLE.surnameAfterName && !known.named.has(hit.entry)) {
      if (!known.first.has(surname)) known.first.set(surname, SOMEBODY_ELSE);
      known.meant.set(surname, SOMEBODY_ELSE);
    }
    return { hit, accepted: false, reason: () => `It is part of “${part}”.` };
  }
  const other = otherPerson(names, hit);
  if (other) {
    if (!known.first.has(surname)) known.first.set(surname, SOMEBODY_ELSE);
    if (other.first < hit.first) known.others.set(surname, hit.first);
    if (!known.named.has(hit.entry)) known.meant.set(surname, SOMEBODY_ELSE);
    return { hit, accepted: false, reason: () => `“${quote(names, other.first, other.last)}” is somebody else.` };
  }
  const meant = known.meant.get(surname);
  if (meant === hit.entry) {
    if (isInDoubt(names, hit, known)) return { hit, accepted: false, reason: () => 'Somebody else of this surname may be meant.' };
    return { hit, accepted: true, reason: () => ({ because: 'named-before' }) };
  }
  if (meant === SOMEBODY_ELSE) {
    if (hit.role === ROLE.surnameAlways && isTitled(names, hit) && !(known.lent.has(surname) && isCourtesy(names, hit.first - 1))) {
      known.meant.set(surname, hit.entry);
      known.fullNames.set(surname, hit.first);
      return { hit, accepted: true, reason: () => ({ because: 'title' }) };
    }
    known.lent.add(surname);
    return { hit, accepted: false, reason: () => 'Somebody else of this surname was named before.' };
  }
  if (meant !== undefined && hit.role !== ROLE.surnameAlways) {
    return { hit, accepted: false, reason: () => 'Somebody else of this surname was named last.' };
  }
  if (hit.role === ROLE.surnameAlways) return { hit, accepted: true, reason: () => ({ because: 'surname' }) };
  return { hit, accepted: false, reason: notYetNamed };
}

/**
 * Whether a surname that was this person's may be somebody else's again: in an article about another bearer of it, who had it alone before,
 * a full name lends it to this person for a paragraph; and for one who is not known by it alone, so does the paragraph that then names another.
 */
function isInDoubt(names: Names, hit: Hit, { lent, fullNames, others }: Bearers): boolean {
  const surname = names.numbers[hit.last] ?? -1;
  const fullName = fullNames.get(surname) ?? 0;
  if (lent.has(surname)) return paragraphOf(names, fullName) !== paragraphOf(names, hit.first);
  const other = others.get(surname) ?? -1;
  return hit.role === ROLE.surnameAfterName && other > fullName && paragraphOf(names, other) === paragraphOf(names, hit.first);
}

function paragraphOf({ parts }: Names, index: number): number {
  return parts.blocks[parts.sentences[index] ?? 0] ?? 0;
}

function isInsideFullName(names: Names, hit: Hit): boolean {
  return isCovered(
    names,
    hit.first,
    ({ first, last, role, entry }) => role === ROLE.sight && entry === hit.entry && last >= hit.last && last - first > hit.last - hit.first,
  );
}

/** The longer name that the words are the beginning of (“Trump Tower”, “Donald Trump Jr.”), if they are. */
function namedAfter(names: Names, { first, last }: Hit): string | undefined {
  const next = last + 1;
  if (next >= names.words.count || (names.words.gaps[next] ?? GAP.block) > GAP.joined) return undefined;
  if (isPossessive(names, last) || names.words.shapes[next] === SHAPE.small) return undefined;
  return isIn(names, next, NAMED_AFTER) ? quote(names, first, next) : undefined;
}

/** The name of another person that the surname is part of, if it is. */
function otherPerson(names: Names, hit: Hit): Stretch | undefined {
  const { shapes, gaps } = names.words;
  const before = hit.first - 1;
  if (before >= 0 && (gaps[hit.first] ?? GAP.block) <= GAP.initial && !isHyphenated(names, hit.first) && !isPossessive(names, before)) {
    if (isFirstName(names, before, hit)) return { first: before, last: hit.last };
  }
  const after = hit.last + 1;
  // A surname that is a first name as well (“Graham Norton”), or stands first (“Kim Yong-hyun”).
  if (
    after < names.words.count &&
    (gaps[after] ?? GAP.block) === GAP.joined &&
    shapes[after] !== SHAPE.small &&
    !isPossessive(names, hit.last)
  ) {
    const telling = isIn(names, hit.first, GIVEN_NAMES | AMBIGUOUS_NAMES) && !isHyphenated(names, after);
    if (telling && !isKnownWord(names, after) && !isHeadline(names, after)) return { first: hit.first, last: after };
  }
  return undefined;
}

/** Whether the word before a surname is somebody's first name, and not a title, an adjective or the beginning of a sentence. */
function isFirstName(names: Names, before: number, hit: Hit): boolean {
  const { shapes, gaps } = names.words;
  if (shapes[before] === SHAPE.small) return false;
  if (isIn(names, before, GIVEN_NAMES)) return true;
  const isInitial = (names.words.ends[before] ?? 0) - (names.words.starts[before] ?? 0) === 1;
  if (isInitial) {
    // “George W. Bush”: the word before the initial tells.
    if (before === 0 || (gaps[before] ?? GAP.block) > GAP.initial) return false;
    return shapes[before - 1] !== SHAPE.small && !isKnownWord(names, before - 1);
  }
  if (isKnownWord(names, before) || isHeadline(names, before)) return false;
  if (isSentenceStart(names, before)) return hit.role !== ROLE.surnameAlways && isIn(names, before, AMBIGUOUS_NAMES);
  // An acronym is nobody's first name.
  return shapes[before] !== SHAPE.capitals;
}

/** Whether a capitalized word is one that stands before or after names without being part of them, or belongs to a name of its own. */
function isKnownWord(names: Names, index: number): boolean {
  if (isIn(names, index, NO_FIRST_NAMES)) return true;
  return isCovered(names, index, ({ role }) => role <= ROLE.surnameAfterName);
}

function isTitled(names: Names, { first }: Hit): boolean {
  // The stop after “Mr.” ends no sentence.
  if (first === 0 || names.words.gaps[first] === GAP.clause || isSentenceStart(names, first)) return false;
  return isIn(names, first - 1, TITLES);
}

/** “Mr.” and the like, which anybody has; who holds an office is told by it. */
const isCourtesy = (names: Names, index: number): boolean => isIn(names, index, ABBREVIATIONS);

function between(names: Names, index: number): string {
  return names.words.text.slice(names.words.ends[index - 1], names.words.starts[index]);
}

const isHyphenated = (names: Names, index: number): boolean => /[-\u2010-\u2013]/u.test(between(names, index));

const isPossessive = ({ words }: Names, index: number): boolean => index + 1 < words.count && words.gaps[index + 1] === GAP.possessive;
