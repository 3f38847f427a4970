import { SETTINGS, type Settings } from './settings.ts';

/** What came of reading a file of settings: what can be used, and each field that was refused, whole or in part, with the reason. */
export type SettingsFile = {
  readonly accepted: Partial<Settings>;
  readonly refused: readonly Refusal[];
};

/** `unknown`: there is no such setting; `unusable`: nothing of its value can be used; `partly`: some of it cannot. */
export type Refusal = { readonly field: string; readonly why: 'unknown' | 'unusable' | 'partly' };

/** The settings as the text of a file, for {@link readSettingsFile}. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ [KEY]: settings }, null, 2)}\n`;
}

/**
 * Reads a file of settings field by field, each as its own setting reads what was stored. Undefined if it is no such file. Fields that are
 * absent are neither accepted nor refused.
 */
export function readSettingsFile(text: string): SettingsFile | undefined {
  const fields = fieldsOf(text);
  if (fields === undefined) return undefined;
  const accepted: Record<string, unknown> = {};
  const refused: Refusal[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const { usable, why } = judge(field, value);
    if (usable !== undefined) accepted[field] = usable;
    if (why !== undefined) refused.push({ field, why });
  }
  // Each field holds what the setting of its name read.
  return { accepted: accepted as Partial<Settings>, refused };
}

/** What of the stored settings cannot be used, whole or in part. Fields of no setting are left to whoever stored them. */
export function refusedOf(stored: Readonly<Record<string, unknown>>): readonly Refusal[] {
  return Object.entries(stored).flatMap(([field, value]) => {
    const { why } = judge(field, value);
    return why === undefined || why === 'unknown' ? [] : [{ field, why }];
  });
}

function judge(field: string, value: unknown): { readonly usable: unknown; readonly why: Refusal['why'] | undefined } {
  const setting = Object.entries(SETTINGS).find(([name]) => name === field)?.[1];
  if (setting === undefined) return { usable: undefined, why: 'unknown' };
  const usable: unknown = setting.read(value);
  return { usable, why: usable === undefined ? 'unusable' : isSame(usable, value) ? undefined : 'partly' };
}

const KEY = 'backgrounder-settings';

function fieldsOf(text: string): object | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !(KEY in file)) return undefined;
    const fields: unknown = file[KEY];
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** Whether reading has left a value as it was; the order of a list does not count, as settings have one of their own. */
function isSame(usable: unknown, given: unknown): boolean {
  return JSON.stringify(sorted(usable)) === JSON.stringify(sorted(given));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => JSON.stringify(item)).toSorted() : value;
}
