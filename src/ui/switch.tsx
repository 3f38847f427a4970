type SwitchProps = { readonly on: boolean; readonly label: string; readonly onTurn: (on: boolean) => unknown };

/** A switch that is on or off at once. Its styles are in `controls.css`. */
export function Switch({ on, label, onTurn }: SwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} onClick={() => onTurn(!on)}>
      <span>{label}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}
