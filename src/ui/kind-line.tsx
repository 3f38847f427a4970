import type { Card } from '../domain/entry.ts';
import { KindShape, kindName } from './kind-shape.tsx';
import { Time } from './time.tsx';

/** What an entry is, and when it took place. */
export function KindLine({ card }: { readonly card: Card }) {
  return (
    <p class="kind">
      <KindShape kind={card.kind} />
      <span>{kindName(card.kind)}</span>
      {card.when !== undefined && (
        <>
          <span class="dot" aria-hidden="true">
            ·
          </span>
          <Time edtf={card.when} />
        </>
      )}
    </p>
  );
}
