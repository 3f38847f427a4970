import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly value: Value;
  readonly onChoose: (value: Value) => unknown;
  /** What is to be said of the value that is chosen. */
  readonly children?: ComponentChildren;
};

/** One of a few, side by side. Its styles are in `controls.css`. */
export function Choice<Value extends string>({ label, values, nameOf, value, onChoose, children }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {values.map((one) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChoose(one)} />
            <span>{nameOf(one)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
