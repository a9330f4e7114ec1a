import { i18n } from '#i18n';
import { settings } from '../../lib/settings.ts';
import { Section } from './section.tsx';
import { SelfChecks } from './self-checks.tsx';
import { Switch } from './switch.tsx';

/** Our buttons on Google's pages: whether they are wanted, and whether they find their place. */
export const MailSection = ({ now }: { now: number }) => (
  <Section title={i18n.t('options.mail')}>
    <Switch label={i18n.t('options.gmail')} help={i18n.t('options.gmailHelp')} item={settings.gmail} />
    <Switch
      label={i18n.t('options.calendar')}
      help={i18n.t('options.calendarHelp')}
      item={settings.calendar}
    />
    <SelfChecks now={now} />
  </Section>
);
