import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KindShape } from '../../src/card/kind-shape.tsx';
import type { ExampleTerm } from './start-example.ts';
import { EXAMPLE, STRINGS } from './strings.ts';

type Props = { readonly start: (paragraphs: readonly HTMLElement[]) => Promise<readonly ExampleTerm[] | undefined> };

/** The page that is shown once, after the first installation. */
export function Welcome({ start }: Props) {
  return (
    <div class="page">
      <header class="masthead">
        <h1>{STRINGS.title}</h1>
        <p>{STRINGS.subtitle}</p>
      </header>
      <main>
        <Section title={STRINGS.does}>
          <p>{STRINGS.doesHow}</p>
          <Example start={start} />
        </Section>
        <Section title={STRINGS.reads}>
          <p>{STRINGS.readsNews(newsSites())}</p>
          <p>{STRINGS.readsOthers}</p>
        </Section>
        <Section title={STRINGS.change}>
          <p>{STRINGS.changeSwitches}</p>
          <p>{STRINGS.changeOptions}</p>
          <p>{STRINGS.changeBrowser}</p>
          <p class="actions">
            <button type="button" class="action" onClick={() => void browser.runtime.openOptionsPage()}>
              {STRINGS.options}
            </button>
            <a class="action" href="/explorer.html">
              {STRINGS.explore}
            </a>
          </p>
        </Section>
        <Section title={STRINGS.never}>
          <ul class="never">
            <li>{STRINGS.neverSends}</li>
            <li>{STRINGS.neverKeeps}</li>
            <li>{STRINGS.neverChanges}</li>
            <li>{STRINGS.neverGuesses}</li>
          </ul>
        </Section>
      </main>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="body">{children}</div>
    </section>
  );
}

function Example({ start }: Props) {
  const article = useRef<HTMLElement>(null);
  const [terms, setTerms] = useState<readonly ExampleTerm[] | 'looking' | 'failed'>('looking');
  useEffect(() => {
    const paragraphs = [...(article.current?.querySelectorAll<HTMLElement>('p[data-text]') ?? [])];
    start(paragraphs).then(
      (found) => setTerms(found ?? 'failed'),
      () => setTerms('failed'),
    );
  }, []);
  return (
    <>
      <article class="example" ref={article}>
        <p class="kicker">
          {EXAMPLE.kicker} · <time dateTime={EXAMPLE.date}>{EXAMPLE.dateInWords}</time>
        </p>
        <h3>{EXAMPLE.title}</h3>
        {EXAMPLE.paragraphs.map((text) => (
          <p key={text} data-text>
            {text}
          </p>
        ))}
      </article>
      <div role="status">
        {terms === 'looking' && <p class="soft">{STRINGS.looking}</p>}
        {terms === 'failed' && <p>{STRINGS.noKnowledge}</p>}
      </div>
      {typeof terms !== 'string' && (
        <div>
          <p class="soft">{STRINGS.tryIt}</p>
          <ul class="terms">
            {terms.map(({ title, kind, open }) => (
              <li key={title} data-kind={kind}>
                <button type="button" class="action" onClick={open}>
                  <KindShape kind={kind} />
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function newsSites(): number {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches).length ?? 0;
}
