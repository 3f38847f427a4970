import type { Place, Story } from '../../src/domain/story.ts';
import { checkPlace, checkStory } from '../../src/messages/check-story.ts';
import { ask } from '../../src/messages/messenger.ts';

/** The story of the page in a tab; undefined if it has none. */
export async function loadStory(tab: number): Promise<Story | undefined> {
  return checkStory(await ask('story', undefined, { tab }));
}

/** Where the reader of the page in a tab is in its article; undefined if nobody there knows, or the page is busy with itself. */
export async function loadPlace(tab: number): Promise<Place | undefined> {
  return checkPlace(await ask('place', undefined, { tab }));
}
