import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SettingsSection } from '../../lib/shared/browser/settings-page.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { i18n, phrase } from '../../lib/shared/i18n/translate.ts';
import css from './about-section.module.css';
import { Diagnostics } from './diagnostics.tsx';
import { Section } from './section.tsx';

/** Settings section with the version and its changes, help, and what support needs to know. */
export const AboutSection = () => (
  <Section id="about">
    <p>
      {i18n.t('manifest.name')} · {i18n.t('options.version', [phrase(browser.runtime.getManifest().version)])}
    </p>
    <p>{i18n.t('options.independent')}</p>
    <Changes />
    <h3 class={css.title}>{i18n.t('options.help')}</h3>
    <ul class={css.help}>
      <li>{i18n.t('options.helpGuests')}</li>
      {(Object.keys(help) as (keyof typeof help)[]).map((section) => (
        <li key={section}>
          <a href={`#${section}`}>{i18n.t(help[section])}</a>
        </li>
      ))}
    </ul>
    <Diagnostics />
  </Section>
);

/** Where what helps stands on this page. */
const help = {
  notifications: 'options.helpAlerts',
  'gmail-calendar': 'options.helpButtons',
} as const satisfies Partial<Record<SettingsSection, string>>;

/** What has changed, in English, loaded when it is unfolded. */
function Changes() {
  const releases = useSignal<Release[]>([]);
  const isOpen = useSignal(false);
  useEffect(() => {
    if (!isOpen.value || releases.value.length > 0) return;
    const load = async () => {
      const { default: text } = await import('../../CHANGELOG.md?raw');
      releases.value = parseChangelog(text);
    };
    reportErrors(load());
  }, [isOpen.value]);
  return (
    <details
      class={css.changes}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{i18n.t('options.changes')}</summary>
      {releases.value.map(({ version, changes }) => (
        <div key={version} lang="en" dir="ltr">
          <h3 class={css.title}>{version}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** The changes of one release. */
export interface Release {
  /** As in “1.0.0”, or “Unreleased”. */
  version: string;
  /** Sentences without markup. */
  changes: string[];
}

/** Reads `CHANGELOG.md`: a heading of the second level for each release, the newest first, and a list below it. */
export const parseChangelog = (text: string): Release[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = '', ...lines] = part.split('\n');
      const changes = lines
        .filter((line) => line.startsWith('- '))
        .map((line) => line.slice(2).replaceAll(/(^|\W)[_`]|[_`](?=\W|$)/g, '$1'));
      return { version: version.trim(), changes };
    });
