import type { SnapshotReading } from '../../src/domain/snapshot.ts';
import type { Pack } from '../../src/knowledge/open-pack.ts';
import { makeDossier } from '../../src/linking/make-dossier.ts';
import type { Reading, ReadRequest } from '../../src/messages/protocol.ts';
import { parseOffscreen } from './parse-offscreen.ts';

/** What came of reading a page, before anybody asked what its reader hid on it. */
type PageReading = Exclude<Reading, { readonly state: 'read' }> | Omit<Extract<Reading, { readonly state: 'read' }>, 'hidden'>;

/** Finds the article in a page and links it. */
export async function readPage(pack: Pack, request: ReadRequest): Promise<PageReading> {
  const found = await parse(request);
  if (found.state !== 'read') return found;
  const dossier = makeDossier(pack, found.article);
  return dossier.mentions.length > 0 ? { ...found, dossier } : { state: 'nothing-known' };
}

/** Firefox's background is a page, in which HTML can be parsed; Chromium's is a worker, in which it cannot. */
async function parse(request: ReadRequest): Promise<SnapshotReading> {
  if (!import.meta.env.FIREFOX) return parseOffscreen(request);
  // So that Readability is no part of Chromium's worker; in Firefox's background it is, from the start.
  const { readSnapshot } = await import('../../src/article/read-snapshot.ts');
  return readSnapshot(request.snapshot, request);
}
