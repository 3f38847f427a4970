import type { SourceDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';
import { KindShape, kindPlural } from '../ui/kind-shape.tsx';
import { CONTENT_LANGUAGE } from '../ui/wear-language.ts';
import type { Filter } from './route.ts';

export type FilterBarProps = {
  readonly filter: Filter;
  /** How many entries there are of each kind, the kind itself not narrowed down. */
  readonly counts: ReadonlyMap<Kind, number>;
  readonly documents: Readonly<Record<string, SourceDocument>>;
  /** Where another filter leads. */
  readonly hash: (filter: Filter) => string;
  readonly onDocument: (document: string | undefined) => void;
};

/** Narrows a list by kind and by document. The kinds are links, so that each has its address. */
export function FilterBar({ filter, counts, documents, hash, onDocument }: FilterBarProps) {
  const { kind: chosen, ...others } = filter;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="filters">
      <nav aria-label={t('explorer.kinds')}>
        <ul class="chips">
          <li>
            <a href={hash(others)} aria-current={chosen === undefined ? 'true' : undefined}>
              {t('explorer.all')} <span class="number">{all}</span>
            </a>
          </li>
          {KINDS.map((kind) => (
            <li key={kind} data-kind={kind}>
              <a href={hash({ ...others, kind })} aria-current={chosen === kind ? 'true' : undefined}>
                <KindShape kind={kind} />
                {kindPlural(kind)} <span class="number">{counts.get(kind) ?? 0}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <label class="document">
        {t('explorer.source')}{' '}
        <select value={filter.document ?? ''} onChange={({ currentTarget }) => onDocument(currentTarget.value || undefined)}>
          <option value="">{t('explorer.allDocuments')}</option>
          {Object.values(documents).map((document) => (
            <option key={document.id} value={document.id} lang={CONTENT_LANGUAGE}>
              {document.outlet}, {document.published.slice(0, 4)}: {document.title}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
