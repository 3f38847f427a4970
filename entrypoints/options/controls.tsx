import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../src/i18n/i18n.ts';
import type { DENSITIES } from '../../src/settings/settings.ts';

/** The controls that the popup and the options have in common; their styles are in `controls.css`. */

type SwitchProps = { readonly on: boolean; readonly label: string; readonly onTurn: (on: boolean) => unknown };

/** A switch that is on or off at once. */
export function Switch({ on, label, onTurn }: SwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} onClick={() => onTurn(!on)}>
      <span>{label}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => unknown;
  /** What is to be said of the value that is chosen. */
  readonly children?: ComponentChildren;
};

/** One of a few, side by side. */
export function Choice<Value extends string>({ label, values, names, value, onChoose, children }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {values.map((one) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChoose(one)} />
            <span>{names[one]}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

/** What is said of how much is marked. */
export const densityNames = (): Readonly<Record<(typeof DENSITIES)[number], string>> => ({
  few: t('density.few'),
  normal: t('density.normal'),
  all: t('density.all'),
});
