import type { Voice } from '../domain/entry.ts';

/** A voice at a glance: lines of print, a quotation mark, a pen. */
export function VoiceMark({ voice }: { readonly voice: Voice['kind'] }) {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={VOICE_MARKS[voice]} fill="currentColor" />
    </svg>
  );
}

const VOICE_MARKS: Readonly<Record<Voice['kind'], string>> = {
  reported: 'M1 2h14v2H1zM1 7h14v2H1zM1 12h9v2H1z',
  said: 'M7 3v2C5 5.5 4 7 4 8h3v5H1V8.5C1 5.500 3.500 3.200 7 3zm8 0v2c-2 .5-3 2-3 3h3v5H9V8.5C9 5.500 11.500 3.200 15 3z',
  opinion: 'M11.500 1 15 4.500 5.500 14 1 15l1-4.500z',
};
