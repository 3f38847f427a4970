import { Glyph } from './glyph.tsx';

export type IconButtonProps = {
  /** What it does, in words. */
  readonly label: string;
  /** Shown to the pointer in place of the label, where there is more to say. */
  readonly hint?: string;
  /** Its drawing, see {@link Glyph}. */
  readonly path: string;
  readonly class?: string;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
};

/** A button that is a drawing. */
export function IconButton({ label, hint = label, path, class: name, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={name === undefined ? 'icon' : `icon ${name}`}
      aria-label={label}
      aria-pressed={pressed}
      title={hint}
      onClick={onClick}
    >
      <Glyph path={path} />
    </button>
  );
}
