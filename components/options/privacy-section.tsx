import { i18n } from '../../lib/shared/i18n/translate.ts';
import { Backups } from './backup/backups.tsx';
import { Section } from '../kit/section.tsx';
import css from './privacy-section.module.css';

/** Settings section that states what is stored and sent where, with export and import. */
export const PrivacySection = () => (
  <Section title={i18n.t('options.privacy')}>
    <dl class={css.facts}>
      <dt>{i18n.t('options.privacyHere')}</dt>
      <dd>{i18n.t('options.privacyHereWhat')}</dd>
      <dt>{i18n.t('options.privacySynced')}</dt>
      <dd>{i18n.t('options.privacySyncedWhat')}</dd>
      <dt>{i18n.t('options.privacySent')}</dt>
      <dd>{i18n.t('options.privacySentWhat')}</dd>
      <dt>{i18n.t('options.privacyPages')}</dt>
      <dd>{i18n.t('options.privacyPagesWhat')}</dd>
      <dt>{i18n.t('options.privacyNothing')}</dt>
      <dd>{i18n.t('options.privacyNothingWhat')}</dd>
    </dl>
    <Backups />
  </Section>
);
