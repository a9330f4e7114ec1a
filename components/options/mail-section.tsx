import { i18n } from '#i18n';
import type { Account } from '../../lib/rooms/database.ts';
import { settings } from '../../lib/settings.ts';
import { GoogleAccounts } from './google-accounts.tsx';
import { Section } from './section.tsx';
import { PlacementCheck } from './self-checks.tsx';
import { Switch } from './switch.tsx';

/** Our buttons on Google's pages: whether they are wanted, and whether they find their place. */
export const MailSection = ({ accounts, now }: { accounts: Account[]; now: number }) => (
  <Section title={i18n.t('options.mail')}>
    <Switch label={i18n.t('options.gmail')} help={i18n.t('options.gmailHelp')} item={settings.gmail} />
    <Switch
      label={i18n.t('options.calendar')}
      help={i18n.t('options.calendarHelp')}
      item={settings.calendar}
    />
    <GoogleAccounts accounts={accounts} />
    <PlacementCheck now={now} />
  </Section>
);
