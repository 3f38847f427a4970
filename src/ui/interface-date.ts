import { type DatePoint, isPoint, parseDate, type Season } from '../domain/parse-date.ts';
import { t } from '../i18n/i18n.ts';
import { formatDate } from './format-date.ts';
import { CONTENT_LANGUAGE } from './wear-language.ts';

/** An EDTF date in a sentence of the interface, in its language. Beside the words of a claim, dates are in theirs: see {@link formatDate}. */
export function interfaceDate(edtf: string): string {
  if (t('locale') === CONTENT_LANGUAGE) return formatDate(edtf);
  const date = parseDate(edtf);
  if (!date) return edtf;
  if (isPoint(date)) return pointInWords(date);
  const { from, to } = date;
  if (from && to) return rangeInWords(from, to);
  if (from) return t('date.since', { date: pointInWords(from) });
  return to ? t('date.by', { date: pointInWords(to) }) : edtf;
}

/** A season, for a scale. */
export const seasonName = (season: Season): string => t(`season.${season}`);

/** A month of the year, 1 to 12, short, for a scale. */
export function shortMonth(month: number): string {
  if (t('locale') === CONTENT_LANGUAGE) return MONTHS[month - 1] ?? '';
  return new Intl.DateTimeFormat(t('locale'), { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
}

/** As newspapers shorten them: no browser's English does. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

function rangeInWords(from: DatePoint, to: DatePoint): string {
  const isExact = [from, to].every(({ decade, season, about, uncertain }) => !decade && !season && !about && !uncertain);
  const isAlike = (from.month === undefined) === (to.month === undefined) && (from.day === undefined) === (to.day === undefined);
  if (isExact && isAlike) return formatOf(from).formatRange(dayOf(from), dayOf(to));
  return `${pointInWords(from)} – ${pointInWords(to)}`;
}

function pointInWords(point: DatePoint): string {
  const date = exactInWords(point);
  if (point.about) return point.uncertain ? t('date.perhapsAbout', { date }) : t('date.about', { date });
  return point.uncertain ? t('date.perhaps', { date }) : date;
}

function exactInWords(point: DatePoint): string {
  const { year, decade, season } = point;
  if (decade) return t('date.decade', { year });
  if (season) return t(`date.${season}`, { year });
  return point.month === undefined ? String(year) : formatOf(point).format(dayOf(point));
}

function formatOf({ month, day }: DatePoint): Intl.DateTimeFormat {
  const parts = { ...(month !== undefined && { month: 'long' as const }), ...(day !== undefined && { day: 'numeric' as const }) };
  return new Intl.DateTimeFormat(t('locale'), { year: 'numeric', ...parts, timeZone: 'UTC' });
}

function dayOf({ year, month = 1, day = 1 }: DatePoint): number {
  return Date.UTC(year, month - 1, day);
}
