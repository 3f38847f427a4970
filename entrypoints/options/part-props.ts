import type { Settings } from '../../src/settings/settings.ts';
import type { Facts } from './load-facts.ts';

/** What each part of the page is given: what is so, and the ways to change it and to say what came of that. */
export type PartProps = {
  readonly facts: Facts;
  readonly say: (what: string) => void;
  readonly save: <Name extends keyof Settings>(name: Name, value: Settings[Name]) => Promise<void>;
};
