import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useMemo } from 'preact/hooks';
import { db } from '../../lib/shared/database/database.ts';
import { isOfNewerVersion } from '../../lib/shared/database/migrations.ts';
import { durability } from '../state/durability.ts';
import css from './privacy-section.module.css';
import { Section } from './section.tsx';

/** Settings section that states what is stored and sent where. */
export const PrivacySection = () => (
  <Section id="privacy">
    <dl class={css.facts}>
      <dt>{i18n.t('options.privacyHere')}</dt>
      <dd>
        {i18n.t('options.privacyHereWhat')} <DurabilityText />
      </dd>
      <dt>{i18n.t('options.privacySynced')}</dt>
      <dd>{i18n.t('options.privacySyncedWhat')}</dd>
      <dt>{i18n.t('options.privacySent')}</dt>
      <dd>{i18n.t('options.privacySentWhat')}</dd>
      <dt>{i18n.t('options.privacyPages')}</dt>
      <dd>{i18n.t('options.privacyPagesWhat')}</dd>
      <dt>{i18n.t('options.privacyNothing')}</dt>
      <dd>{i18n.t('options.privacyNothingWhat')}</dd>
    </dl>
  </Section>
);

/** Whether a newer version of the extension has used the database: then Dexie has opened it. */
const hasNewerDatabase = () => db.isOpen() && isOfNewerVersion(db.backendDB().version);

/** States whether the browser may delete the data by itself, and whether a newer version has used it. */
function DurabilityText() {
  const { state, request } = useMemo(durability, []);
  return (
    <span>
      {state.value === 'kept' && i18n.t('options.dataKept')}
      {state.value === 'evictable' && (
        <>
          {i18n.t('options.dataEvictable')}{' '}
          <button type="button" class="link" onClick={request}>
            {i18n.t('options.keepData')}
          </button>
        </>
      )}
      {hasNewerDatabase() && ` ${i18n.t('options.newerData')}`}
    </span>
  );
}
