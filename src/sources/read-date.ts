import { type DateSpan, dateSpan } from '../domain/date-span.ts';
import { isPoint, parseDate } from '../domain/parse-date.ts';

/** A text that is no date the sources may use; the message says what to write instead. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

/**
 * The days that an EDTF date (ISO 8601-2) of the sources may mean. Throws a {@link DateError} for anything that `parseDate` does not read,
 * sets, lists and times of day included, because a card could not say them.
 */
export function readDate(text: string): DateSpan {
  const date = parseDate(text);
  if (date === undefined) throw refusal(text);
  const span = dateSpan(date);
  if (span.first !== undefined && span.last !== undefined && span.first > span.last) {
    throw new DateError(`"${text}" ends before it begins: turn it round`);
  }
  return span;
}

/** The first day of the last thing a date names: of `2025-03/2025-05` that is 1 May. Nothing the date says is certain to lie later. */
export function lastBeginning(text: string): string | undefined {
  const date = parseDate(text);
  if (date === undefined) throw refusal(text);
  const end = isPoint(date) ? date : (date.to ?? date.from);
  return end && dateSpan(end).first;
}

function refusal(text: string): DateError {
  return new DateError(
    `"${text}" is not an EDTF date: write 2018-07-16, 2018-07, 2018, 2018-21 (spring), 2018-07~ (about), 2018-03/2018-05, 2017/.. or ../2018-07`,
  );
}
