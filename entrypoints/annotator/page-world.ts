import type { CardParts } from '../card/card-parts.ts';

/**
 * What the scripts of the extension in one page leave for one another. They share a global object that neither the page nor another
 * extension can reach; an updated extension gets a new one.
 */
export type PageWorld = {
  /** Who answers for the page. */
  holder?: Holder;
  /** What the card's script brought. */
  cardParts?: CardParts;
  /** Left by the sentinel: something in the page is known, and whether the reader said that it is an article. */
  found?: { readonly isJudged: boolean };
};

/** The later takes the place of the earlier: the annotator that of the sentinel, once something is known. */
const ROLES = ['sentinel', 'annotator'] as const;

export type Role = (typeof ROLES)[number];

type Holder = { readonly role: Role; readonly release: () => void };

const WORLD = Symbol.for('backgrounder.page-world');

/** The one of the page that this script is in. */
export function pageWorld(global: object = globalThis): PageWorld {
  // Nobody but this file writes there.
  const known = Reflect.get(global, WORLD) as PageWorld | undefined;
  if (known) return known;
  const made: PageWorld = {};
  Reflect.set(global, WORLD, made);
  return made;
}

/**
 * Takes the page over. Whoever has it is released if its role comes before; nobody else is displaced, so that a script injected twice does
 * nothing the second time. Returns whether the page is ours.
 */
export function holdPage(role: Role, release: () => void, world: PageWorld = pageWorld()): boolean {
  const { holder } = world;
  if (holder !== undefined && ROLES.indexOf(role) <= ROLES.indexOf(holder.role)) return false;
  world.holder = { role, release };
  holder?.release();
  return true;
}
