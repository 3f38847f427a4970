import type { Snapshot, SnapshotReading } from '../domain/snapshot.ts';
import { isNewsArticle } from './is-news-article.ts';
import { openSnapshot, type Parse } from './open-snapshot.ts';
import { readArticle } from './read-article.ts';

export type ReadSnapshotOptions = {
  /** Whether somebody has judged that the page is an article, or it has to be found out. */
  readonly isJudged: boolean;
  /** As `DOMParser` does it, where there is one. */
  readonly parse?: Parse;
};

/** Finds the article in a snapshot. Takes tens of milliseconds, so it is done where no page waits for it. */
export function readSnapshot(snapshot: Snapshot, { isJudged, parse = parseHtml }: ReadSnapshotOptions): SnapshotReading {
  const opened = openSnapshot(snapshot, parse);
  if (!opened) return { state: 'unnumbered' };
  const { document, placeOf } = opened;
  const { address } = snapshot;
  const read = isJudged || isNewsArticle(document, { address }) ? readArticle(document, { address }) : null;
  if (!read) return { state: 'not-an-article' };
  const runs = read.runs.flatMap(({ node, from, start, length }) => {
    const place = placeOf(node);
    if (!place) return [];
    const [element, gap, before] = place;
    return [[element, gap, before + from, start, length] as const];
  });
  return { state: 'read', article: read.article, runs };
}

function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
