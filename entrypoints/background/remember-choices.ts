import type { HiddenChoice, MuteChoice } from '../../src/messages/protocol.ts';
import { hiddenOn, isEntryId, pageDigest, turnTerm } from '../../src/settings/hidden-terms.ts';
import { hiddenTerms, mutedTerms } from '../../src/settings/settings.ts';
import { loadSettings, saveSetting } from '../../src/settings/settings-store.ts';
import { keepUnstored } from './keep-unstored.ts';

// One after the other, so that none overwrites what another has just stored.
let storing = Promise.resolve();

/** Remembers that an entry is hidden on a page. Here and not in the page: it takes a secure context, and no page's process gets to hold which others were read. */
export function rememberHidden({ address, entry, hidden }: HiddenChoice): Promise<void> {
  return store(async () => {
    const page = await pageDigest(address);
    if (page === undefined || !isEntryId(entry)) return;
    const settings = await loadSettings({ hiddenTerms });
    await saveSetting('hiddenTerms', turnTerm(settings.hiddenTerms, { page, entry }, hidden ? 'hidden' : 'shown'));
  });
}

/** Remembers that an entry is never to be marked again. */
export function rememberMuted({ entry, muted }: MuteChoice): Promise<void> {
  return store(async () => {
    if (!isEntryId(entry)) return;
    const settings = await loadSettings({ mutedTerms });
    const others = settings.mutedTerms.filter((other) => other !== entry);
    await saveSetting('mutedTerms', muted ? [...others, entry] : others);
  });
}

/** The entries whose marks the reader took off the page at an address. */
export async function hiddenAt(address: string): Promise<readonly string[]> {
  const page = await pageDigest(address);
  return page === undefined ? [] : hiddenOn((await loadSettings({ hiddenTerms })).hiddenTerms, page);
}

/** Where it cannot be stored, the mark is gone from the page all the same, and the popup says so. */
function store(choice: () => Promise<void>): Promise<void> {
  storing = storing.then(choice).catch(keepUnstored);
  return storing;
}
