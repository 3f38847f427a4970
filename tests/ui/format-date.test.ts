import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/sources/read-date.ts';
import { formatDate, machineDate } from '../../src/ui/format-date.ts';
import { FORMAT_DATE_CASES } from './format-date-cases.ts';

describe('formatDate', () => {
  it.each(FORMAT_DATE_CASES)('%s is %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });
});

describe('machineDate', () => {
  it.each(FORMAT_DATE_CASES)('%s', (date, _, machine) => {
    expect(machineDate(date)).toBe(machine);
  });
});

it('reads only what the compiler lets through', () => {
  for (const [date, , machine] of FORMAT_DATE_CASES) if (machine !== undefined) expect(() => readDate(date), date).not.toThrow();
});
