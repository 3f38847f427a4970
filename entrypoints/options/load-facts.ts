import { type Browser, browser } from 'wxt/browser';
import { VERSION } from '../../src/knowledge/pack-format.ts';
import { ask } from '../../src/messages/messenger.ts';
import { SETTINGS, type Settings } from '../../src/settings/settings.ts';
import { loadSettings } from '../../src/settings/settings-store.ts';
import { type Damage, findDamage } from '../../src/settings/stored-damage.ts';

/** What the options page shows. */
export type Facts = {
  readonly settings: Settings;
  readonly damage: Damage;
  readonly permissions: readonly string[];
  /** Match patterns of sites that the reader allowed beyond the news sites. */
  readonly allowed: readonly string[];
  /** How many of the news sites the browser lets us read. */
  readonly newsSites: number;
  /** Undefined where the browser has no commands. */
  readonly commands: readonly Browser.commands.Command[] | undefined;
  readonly version: string;
  /** Undefined if the knowledge base cannot be read. */
  readonly knowledge: Knowledge | undefined;
};

export type Knowledge = {
  readonly version: number;
  readonly entries: number;
  readonly documents: number;
  /** SHA-256 of what the pack holds, in hexadecimal. */
  readonly digest: string;
  /** The title of an entry; its id where the pack has no such entry, or no longer. */
  readonly titleOf: (entry: string) => string;
};

/** Asks the settings and the browser; the knowledge base is read once. */
export async function loadFacts(): Promise<Facts> {
  knowledge ??= loadKnowledge();
  const [settings, damage, held, commands, known] = await Promise.all([
    loadSettings(SETTINGS),
    findDamage(),
    browser.permissions.getAll(),
    // Firefox for Android has none.
    browser.commands?.getAll(),
    knowledge,
  ]);
  const { version, content_scripts: scripts = [] } = browser.runtime.getManifest();
  const news = new Set(scripts.flatMap(({ matches = [] }) => matches));
  const { origins = [], permissions = [] } = held;
  return {
    settings,
    damage,
    permissions: permissions.toSorted(),
    allowed: origins.filter((origin) => !news.has(origin)).toSorted(),
    newsSites: origins.filter((origin) => news.has(origin)).length,
    commands,
    version,
    knowledge: known,
  };
}

let knowledge: Promise<Knowledge | undefined> | undefined;

/** From the background: no page of the extension may fetch anything, not even its own files. */
async function loadKnowledge(): Promise<Knowledge | undefined> {
  const outcome = await ask('explore', undefined).catch(() => undefined);
  if (!outcome?.ok) return undefined;
  const { cards, documents, digest } = outcome.value;
  return {
    version: VERSION,
    entries: Object.keys(cards).length,
    documents: Object.keys(documents).length,
    digest,
    titleOf: (id) => (Object.hasOwn(cards, id) ? cards[id]?.title : undefined) ?? id,
  };
}
