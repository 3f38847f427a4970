import { fill } from '../i18n/i18n.ts';
import { Time } from './time.tsx';

export type SourcesEndProps = {
  /** Day of the newest document of the knowledge base, and of the article, ISO 8601. */
  readonly until: string | undefined;
  readonly articleDate: string | undefined;
};

/** Says where the knowledge base ends, under an article that is newer. */
export function SourcesEnd({ until, articleDate }: SourcesEndProps) {
  if (until === undefined || articleDate === undefined || articleDate <= until) return null;
  return <p class="end">{fill('card.sourcesEnd', { date: <Time edtf={until} /> })}</p>;
}
