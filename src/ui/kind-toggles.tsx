import { KINDS, type Kind } from '../domain/entry.ts';
import { KindShape, kindPlural } from './kind-shape.tsx';

type KindTogglesProps = {
  readonly label: string;
  readonly off: readonly Kind[];
  /** The kinds to show, each with how many there are; all of them, uncounted, where it is absent. */
  readonly counts?: ReadonlyMap<Kind, number>;
  readonly onTurn: (off: readonly Kind[]) => unknown;
};

/** A button for each kind, pressed while things of that kind are marked or listed. Its styles are in `kind-toggles.css`. */
export function KindToggles({ label, off, counts, onTurn }: KindTogglesProps) {
  const turned = (kind: Kind) =>
    off.includes(kind) ? off.filter((one) => one !== kind) : KINDS.filter((one) => one === kind || off.includes(one));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame, and has its legend seen
    <div class="kinds" role="group" aria-label={label}>
      {KINDS.filter((kind) => counts === undefined || counts.has(kind)).map((kind) => (
        <button key={kind} type="button" data-kind={kind} aria-pressed={!off.includes(kind)} onClick={() => onTurn(turned(kind))}>
          <KindShape kind={kind} />
          <span>{kindPlural(kind)}</span>
          {counts && <span class="number">{counts.get(kind)}</span>}
        </button>
      ))}
    </div>
  );
}
