import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type SectionProps = { readonly title: string; readonly children: ComponentChildren };

/** A part of a page of the extension, under its heading. Its styles are in `page.css`. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="body">{children}</div>
    </section>
  );
}
