import { t } from '../../src/i18n/i18n.ts';

/** What stands where the knowledge base cannot be read. */
export function Failed() {
  return (
    <main>
      <div class="nothing">
        <h1>{t('explorer.failed')}</h1>
        <p>{t('explorer.failedHow')}</p>
      </div>
    </main>
  );
}
