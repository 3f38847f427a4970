import type { Failure } from '../../src/messages/protocol.ts';
import type { PopupState } from './popup-state.ts';

/** Everything that the popup says. */
export const STRINGS = {
  name: 'Backgrounder',
  everywhere: 'On everywhere',
  here: (site: string) => `On ${site}`,
  terms: (count: number) => (count === 1 ? '1 term in this article' : `${count} terms in this article`),
  panel: 'Open the panel',
  unmarked: 'named only in links',
  kinds: 'Kinds that are marked',
  density: 'Marked in articles',
  densities: { few: 'Few', normal: 'First mentions', all: 'All' },
  explore: 'Explore everything',
  options: 'Options',
  hidden: 'Hidden on this page',
  unhide: 'Show again',
  unhideTerm: (title: string) => `Show again: ${title}`,
  annotate: 'Annotate this page',
  always: 'Always on this site',
  anyway: 'Look anyway',
  again: 'Try again',
  copy: 'Copy a report',
  copied: 'Copied. It holds nothing of the page.',
  refused: 'The browser did not give its permission, so nothing has changed.',
  noEntry: 'The browser lets no extension into this page.',
  noPanel: 'The browser did not open the panel.',
  notStored: 'The browser could not store that, so nothing has changed.',
} as const;

/** Why there are no terms to show: what is so, and what it means. */
export const REASONS: Readonly<Record<Exclude<PopupState['name'], 'terms' | 'failed'>, readonly [string, string]>> = {
  'off-everywhere': ['Turned off', 'Turn Backgrounder on to see the terms of the articles you read.'],
  'off-here': ['Turned off on this site', 'Turn it on above to see the terms of its articles.'],
  'browser-page': ['Not a web page', 'This page belongs to the browser, and extensions cannot read it.'],
  'not-allowed': [
    'Not allowed on this site',
    'Backgrounder looks only at news sites it knows and at sites that you allowed. You can have it look here.',
  ],
  'not-started': ['Not started on this page', 'It was open before Backgrounder was, or is still loading.'],
  working: ['Reading the article …', 'This takes a moment.'],
  'not-an-article': ['Not an article', 'This looks like a front page or a list. Open an article to see its terms.'],
  'too-large': ['This page is too large', 'It holds far more than any article does, so Backgrounder leaves it alone.'],
  'nothing-known': ['Nothing known in this article', 'None of the names and events in it are in the knowledge base.'],
};

/** Why it did not work, for the reader. */
export const FAILURES: Readonly<Record<Failure['kind'], readonly [string, string]>> = {
  knowledge: ['The knowledge base cannot be read', 'Its file is damaged or of another version. Installing Backgrounder anew should help.'],
  'too-long': ['This page is too long', 'It holds more text than Backgrounder looks at.'],
  'no-access': ['No access to this page', 'The browser lets no extension into it.'],
  unexpected: ['Something went wrong', 'The page is as it was. Reloading it may help.'],
};
