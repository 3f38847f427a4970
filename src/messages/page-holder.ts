/**
 * Who answers for a page, the later in the place of the earlier: the sentinel, and the reader once
 * something in it is marked. All scripts of the extension in one page share a global object that neither the page nor another extension can
 * reach, and an updated extension gets a new one.
 */
const ROLES = ['sentinel', 'reader'] as const;

export type Role = (typeof ROLES)[number];

type Holder = { readonly role: Role; readonly release: () => void };

const HOLDER = Symbol.for('backgrounder.page-holder');

/**
 * Takes the page over. Whoever has it is released if its role comes before; nobody else is displaced, so that a script injected twice does
 * nothing the second time. Returns whether the page is ours.
 */
export function holdPage(role: Role, release: () => void, world: object = globalThis): boolean {
  const holder = holderIn(world);
  if (holder !== undefined && ROLES.indexOf(role) <= ROLES.indexOf(holder.role)) return false;
  const next: Holder = { role, release };
  Reflect.set(world, HOLDER, next);
  holder?.release();
  return true;
}

function holderIn(world: object): Holder | undefined {
  // Nobody but this file writes there.
  return Reflect.get(world, HOLDER) as Holder | undefined;
}
