import { cutWords } from '../text/words.ts';

/** Whether a name has a word by the law of words; without one the linker cannot find it. */
export function hasWord(name: string): boolean {
  return cutWords(name).count > 0;
}
