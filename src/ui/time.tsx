import { formatDate, machineDate } from './format-date.ts';
import { interfaceDate } from './interface-date.ts';
import type { CONTENT_LANGUAGE } from './wear-language.ts';

type TimeProps = {
  readonly edtf: string;
  readonly class?: string;
  /** For a date beside words of the knowledge base: it is written as they are. */
  readonly lang?: typeof CONTENT_LANGUAGE;
};

/** An EDTF date in words. */
export function Time({ edtf, class: name, lang }: TimeProps) {
  const words = lang === undefined ? interfaceDate(edtf) : formatDate(edtf);
  return (
    <time dateTime={machineDate(edtf)} class={name} lang={lang}>
      {words}
    </time>
  );
}
