import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Place, Story } from '../../src/domain/story.ts';
import { t } from '../../src/i18n/i18n.ts';
import { listen } from '../../src/messages/messenger.ts';
import { watchUnexpected } from '../../src/messages/report-unexpected.ts';
import { watchSettings } from '../../src/settings/settings-store.ts';
import { wearLanguage } from '../../src/ui/wear-language.ts';
import { wearTheme } from '../../src/ui/wear-theme.ts';
import { loadTabFacts, type TabFacts } from '../front-tab/load-tab-facts.ts';
import { loadPlace, loadStory } from './load-story.ts';
import { SidePanel } from './side-panel.tsx';

// How often the page is asked where its reader is, in milliseconds, while the panel is seen: often enough to follow a reader who scrolls,
// and an answer costs the page a few rectangles. The page does not report by itself, since that would wake the background at each step.
const FOLLOW_MS = 400;

const root = document.getElementById('panel');
let facts: TabFacts | undefined;
let story: Story | undefined;
let place: Place | undefined;
let wanted: { readonly entry: string } | undefined;
// Answers may come in another order than the questions, and the tab in front may be another by then.
let asked = 0;

async function refresh(): Promise<void> {
  const now = ++asked;
  const next = await loadTabFacts();
  const isAnnotated = next.tab !== undefined && next.status?.state === 'annotated';
  const [nextStory, nextPlace] = isAnnotated && next.tab !== undefined ? await Promise.all([loadStory(next.tab), loadPlace(next.tab)]) : [];
  take(nextPlace);
  if (now !== asked) return;
  facts = next;
  story = nextStory;
  place = nextPlace;
  draw();
}

/** Looks whether the reader went on, or the page has become another. */
async function follow(): Promise<void> {
  if (document.visibilityState !== 'visible' || !facts) return;
  const { tab, status } = facts;
  if (tab === undefined) return;
  if (status?.state === 'working' || status?.state === 'off') return refresh();
  const now = asked;
  const next = await loadPlace(tab);
  take(next);
  if (now !== asked) return;
  if (next?.version !== place?.version) return refresh();
  if (next?.entry === place?.entry && next?.wanted === undefined) return;
  place = next;
  draw();
}

/** The page says only once what is wanted, so it is kept until it can be shown, even of an answer that came too late for the rest. */
function take(next: Place | undefined): void {
  if (next?.wanted !== undefined) wanted = { entry: next.wanted };
}

function draw(): void {
  if (!root || !facts) return;
  wearTheme(document.body, facts.settings.theme);
  render(<SidePanel facts={facts} story={story} place={place} wanted={wanted} refresh={refresh} />, root);
  if (story) wanted = undefined;
}

/** One question after the other, however long the page takes. */
async function keepFollowing(): Promise<void> {
  // A page that goes away in the middle of an answer is no reason to stop.
  await follow().catch(() => undefined);
  setTimeout(keepFollowing, FOLLOW_MS);
}

watchUnexpected('panel', { signal: new AbortController().signal });
wearLanguage(document.documentElement);
document.title = t('panel.pageTitle');
const again = () => void refresh().catch(() => undefined);
watchSettings(again, { signal: new AbortController().signal });
listen({ show: again });
browser.tabs.onActivated.addListener(again);
browser.tabs.onUpdated.addListener((tab, { status, url }) => {
  if (tab === facts?.tab && (status !== undefined || url !== undefined)) again();
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again());
await refresh();
void keepFollowing();
