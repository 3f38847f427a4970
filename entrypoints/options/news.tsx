import changelog from '../../CHANGELOG.md?raw';
import { t } from '../../src/i18n/i18n.ts';
import { CONTENT_LANGUAGE } from '../../src/ui/wear-language.ts';
import { readChangelog } from './read-changelog.ts';

/** The changelog that came with this version. */
export function News() {
  const [latest, ...older] = readChangelog(changelog);
  return (
    <>
      {latest && <Release {...latest} open />}
      {older.map((release) => (
        <Release key={release.name} {...release} open={false} />
      ))}
    </>
  );
}

type ReleaseProps = ReturnType<typeof readChangelog>[number] & { readonly open: boolean };

function Release({ name, lines, open }: ReleaseProps) {
  return (
    <details open={open}>
      <summary>{name === 'Unreleased' ? t('options.thisVersion') : name}</summary>
      <div class="news" lang={CONTENT_LANGUAGE}>
        {lines.map(({ is, text }) =>
          is === 'heading' ? (
            <h3 key={text}>{text}</h3>
          ) : (
            <p key={text} data-item={is === 'item' ? '' : undefined}>
              {text}
            </p>
          ),
        )}
      </div>
    </details>
  );
}
