import type { ComponentChildren } from 'preact';

type RowsProps<Item> = {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly items: readonly Item[];
  readonly row: (item: Item) => ComponentChildren;
  readonly children?: ComponentChildren;
};

/** A titled list of what the reader once chose. */
export function Rows<Item>({ title, none, items, row, children }: RowsProps<Item>) {
  return (
    <div>
      <h3>{title}</h3>
      {items.length === 0 ? <p class="soft">{none}</p> : <ul class="rows">{items.map(row)}</ul>}
      {children}
    </div>
  );
}

type RowProps = {
  readonly name: ComponentChildren;
  readonly lang?: string;
  readonly action: string;
  readonly label: string;
  readonly onClick: () => unknown;
};

/** One of them, with what the reader can do about it. */
export function Row({ name, lang, action, label, onClick }: RowProps) {
  return (
    <li>
      <span class="name" lang={lang}>
        {name}
      </span>
      <button type="button" class="action" aria-label={label} onClick={onClick}>
        {action}
      </button>
    </li>
  );
}
