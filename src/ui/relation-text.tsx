import type { Relation } from '../domain/entry.ts';
import { KindShape, kindName } from './kind-shape.tsx';
import { CONTENT_LANGUAGE } from './wear-language.ts';

/** How an entry relates to another, as it is said of the one and named after the other. */
export function RelationText({ kind, relation, title }: Relation) {
  return (
    <>
      <KindShape kind={kind} />
      <span>
        <span lang={CONTENT_LANGUAGE}>
          <span class="relation">{relation}</span> <span class="name">{title}</span>
        </span>
        <span class="unseen">, {kindName(kind)}</span>
      </span>
    </>
  );
}
