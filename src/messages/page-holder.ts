/**
 * Who answers for a page: the sentinel until there is a reader. All scripts of the extension in one page share a global object that
 * neither the page nor another extension can reach, and an updated extension gets a new one.
 */
export type Role = 'sentinel' | 'reader';

type Holder = { readonly role: Role; readonly release: () => void };

const HOLDER = Symbol.for('backgrounder.page-holder');

/**
 * Takes the page over. A reader releases a sentinel that has it; nobody else is displaced, so that a script injected twice does nothing
 * the second time. Returns whether the page is ours.
 */
export function holdPage(role: Role, release: () => void, world: object = globalThis): boolean {
  const holder = holderIn(world);
  if (holder !== undefined && !(role === 'reader' && holder.role === 'sentinel')) return false;
  const next: Holder = { role, release };
  Reflect.set(world, HOLDER, next);
  holder?.release();
  return true;
}

function holderIn(world: object): Holder | undefined {
  // Nobody but this file writes there.
  return Reflect.get(world, HOLDER) as Holder | undefined;
}
