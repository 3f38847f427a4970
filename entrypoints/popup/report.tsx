import { browser } from 'wxt/browser';
import { t } from '../../src/i18n/i18n.ts';
import { type Unexpected, unexpectedInWords } from '../../src/messages/unexpected.ts';
import type { Damage } from '../../src/settings/stored-damage.ts';

/** What has gone wrong lately, elsewhere than in the open page. */
export type Troubles = {
  readonly unexpected: readonly Unexpected[];
  /** Whether a choice that was made on a page could not be stored. */
  readonly unstored: boolean;
  readonly damage: Damage;
};

type ReportProps = {
  readonly troubles: Troubles;
  /** The reader copied or dismissed it: it is not shown again. */
  readonly onSeen: () => void;
  readonly onNotice: (notice: string) => void;
};

/** What has gone wrong: in a sentence where it is known what that means, else with a text to send to whoever can mend it. */
export function Report({ troubles: { unexpected, unstored, damage }, onSeen, onNotice }: ReportProps) {
  return (
    <>
      {damage.length > 0 && (
        <section class="report">
          <p>{t('popup.damaged')}</p>
        </section>
      )}
      {unstored && (
        <section class="report">
          <p>{t('popup.unstored')}</p>
          {unexpected.length === 0 && (
            <div class="actions">
              <button type="button" class="action" onClick={onSeen}>
                {t('popup.dismiss')}
              </button>
            </div>
          )}
        </section>
      )}
      {unexpected.length > 0 && <UnexpectedReport unexpected={unexpected} onSeen={onSeen} onNotice={onNotice} />}
    </>
  );
}

type UnexpectedReportProps = Pick<ReportProps, 'onSeen' | 'onNotice'> & Pick<Troubles, 'unexpected'>;

function UnexpectedReport({ unexpected, onSeen, onNotice }: UnexpectedReportProps) {
  const text = reportText(unexpected.map(unexpectedInWords));
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    onSeen();
    onNotice(t('popup.copied'));
  };
  return (
    <section class="report" aria-labelledby="report">
      <h2 id="report">{t('popup.unexpected')}</h2>
      <p>{t('popup.unexpectedMeans')}</p>
      <details>
        <summary>{t('popup.unexpectedText')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled, so it can be reached by key */}
        <pre tabIndex={0}>{text}</pre>
      </details>
      <div class="actions">
        <button type="button" class="action first" onClick={() => void copy()}>
          {t('popup.copy')}
        </button>
        <button type="button" class="action" onClick={onSeen}>
          {t('popup.dismiss')}
        </button>
      </div>
    </section>
  );
}

/** A report on these failures, each in words, with what else whoever mends it has to know. */
export function reportText(failures: readonly string[]): string {
  const { version } = browser.runtime.getManifest();
  return [`Backgrounder ${version}`, navigator.userAgent, ...failures, ''].join('\n');
}
