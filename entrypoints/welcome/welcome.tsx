import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../src/i18n/i18n.ts';
import { KindShape } from '../../src/ui/kind-shape.tsx';
import { Section } from '../../src/ui/section.tsx';
import { CONTENT_LANGUAGE } from '../../src/ui/wear-language.ts';
import { EXAMPLE } from './example.ts';
import type { ExampleTerm } from './start-example.ts';

type Props = { readonly start: (paragraphs: readonly HTMLElement[]) => Promise<readonly ExampleTerm[] | undefined> };

/** The page that is shown once, after the first installation. */
export function Welcome({ start }: Props) {
  return (
    <div class="page">
      <header class="masthead">
        <h1>{t('common.product')}</h1>
        <p>{t('welcome.subtitle')}</p>
      </header>
      <main>
        <Section title={t('welcome.does')}>
          <p>{t('welcome.doesHow')}</p>
          <Example start={start} />
        </Section>
        <Section title={t('welcome.reads')}>
          <p>{t('welcome.readsNews', { sites: newsSites() })}</p>
          <p>{t('welcome.readsOthers')}</p>
        </Section>
        <Section title={t('welcome.change')}>
          <p>{t('welcome.changeSwitches')}</p>
          <p>{t('welcome.changeOptions')}</p>
          <p>{t('welcome.changeBrowser')}</p>
          <p class="actions">
            <button type="button" class="action" onClick={() => void browser.runtime.openOptionsPage()}>
              {t('welcome.options')}
            </button>
            <a class="action" href="/explorer.html">
              {t('welcome.explore')}
            </a>
          </p>
        </Section>
        <Section title={t('welcome.never')}>
          <ul class="never">
            <li>{t('welcome.neverSends')}</li>
            <li>{t('welcome.neverKeeps')}</li>
            <li>{t('welcome.neverChanges')}</li>
            <li>{t('welcome.neverGuesses')}</li>
          </ul>
        </Section>
      </main>
    </div>
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
          {t('welcome.example')} ·{' '}
          <time dateTime={EXAMPLE.date} lang={CONTENT_LANGUAGE}>
            {EXAMPLE.dateInWords}
          </time>
        </p>
        <h3 lang={CONTENT_LANGUAGE}>{EXAMPLE.title}</h3>
        {EXAMPLE.paragraphs.map((text) => (
          <p key={text} lang={CONTENT_LANGUAGE} data-text>
            {text}
          </p>
        ))}
      </article>
      <div role="status">
        {terms === 'looking' && <p class="soft">{t('welcome.looking')}</p>}
        {terms === 'failed' && <p>{t('welcome.noKnowledge')}</p>}
      </div>
      {typeof terms !== 'string' && (
        <div>
          <p class="soft">{t('welcome.tryIt')}</p>
          <ul class="terms">
            {terms.map(({ title, kind, open }) => (
              <li key={title} data-kind={kind}>
                <button type="button" class="action" onClick={open}>
                  <KindShape kind={kind} />
                  <span lang={CONTENT_LANGUAGE}>{title}</span>
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
