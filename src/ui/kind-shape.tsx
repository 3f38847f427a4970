import type { Kind } from '../domain/entry.ts';
import { t } from '../i18n/i18n.ts';

/** A kind's shape, in the color of the text around it. Decoration: the kind is always said in words beside it. */
export function KindShape({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={KIND_SHAPES[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

/** What a kind is called, alone or as a heading. */
export const kindName = (kind: Kind): string => t(`kind.${kind}.name`);

/** What several of a kind are called. */
export const kindPlural = (kind: Kind): string => t(`kind.${kind}.plural`);

/** Each kind's shape as a path in a box of 12 by 12. */
export const KIND_SHAPES: Readonly<Record<Kind, string>> = {
  person: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  organization: 'M1.5 1.5h9v9h-9z',
  event: 'M6 0l6 6-6 6-6-6z',
  measure: 'M1 1h10v2.5H1zM1 4.75h10v2.5H1zM1 8.5h10V11H1z',
  place: 'M.5 1.5h11L6 11.5z',
  term: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm0 2.6a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8z',
};
