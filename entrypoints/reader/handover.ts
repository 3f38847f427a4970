import type { Look } from './look-at-page.ts';

/** What the sentinel has found and the reader goes on with. */
export type Finding = Extract<Look, { readonly state: 'read' }>;

/*
 * The two scripts meet in the global object that scripts of the extension share in one page. Neither the page nor another extension can
 * reach it.
 */
const FINDING = Symbol.for('backgrounder.finding');

/** Lays a finding out for the reader, who is about to be put in. */
export function leaveFinding(finding: Finding, world: object = globalThis): void {
  Reflect.set(world, FINDING, finding);
}

/** The finding, once. */
export function takeFinding(world: object = globalThis): Finding | undefined {
  // Nobody but this file writes there.
  const finding = Reflect.get(world, FINDING) as Finding | undefined;
  Reflect.deleteProperty(world, FINDING);
  return finding;
}
