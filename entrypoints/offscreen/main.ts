import { readSnapshot } from '../../src/article/read-snapshot.ts';
import { onMessage } from '../../src/messages/messenger.ts';
import { isOwnWorker } from '../../src/messages/sender.ts';

/*
 * A document that nobody sees, in Chromium, where the background is a worker and has no parser: it finds articles in snapshots, so that their
 * pages need not wait for it. What it parses is never shown, loads nothing and runs nothing.
 */

/** How long it stays when there is nothing to do, in milliseconds: as long as the browser lets the background stay. */
const IDLE_MS = 30_000;

let leaving = setTimeout(close, IDLE_MS);

onMessage('parse', ({ data, sender }) => {
  if (!isOwnWorker(sender)) throw new Error('A message came from where it should not.');
  clearTimeout(leaving);
  leaving = setTimeout(close, IDLE_MS);
  return readSnapshot(data.snapshot, data);
});
