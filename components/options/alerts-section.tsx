import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { inFirefox } from '../../lib/browser/in-firefox.ts';
import { run } from '../../lib/browser/run.ts';
import { explain } from '../../lib/explain.ts';
import { settings } from '../../lib/settings.ts';
import { LaterChoice } from './later-choice.tsx';
import { MuteAll } from './mute-all.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { SecondButton } from './second-button.tsx';
import { Section } from './section.tsx';
import { Switch } from './switch.tsx';
import { TellTexts } from './tell-texts.tsx';
import { ask } from '../../lib/ask.ts';

/** How the host hears of guests who wait, and whether the system lets them. */
export function AlertsSection() {
  const said = useSignal('');
  const test = async () => {
    const shown = await ask('alert.test');
    said.value = shown.ok ? i18n.t('options.tested') : explain(shown.error);
  };
  return (
    <Section title={i18n.t('options.alerts')}>
      <Switch
        label={i18n.t('options.notifications')}
        help={i18n.t('options.notificationsHelp')}
        item={settings.notifications}
      />
      <Switch label={i18n.t('quiet.sound')} help={i18n.t('quiet.soundHelp')} item={settings.sound} />
      {!inFirefox && <SecondButton />}
      <LaterChoice />
      <MuteAll />
      <QuietHours />
      <TellTexts />
      <button type="button" onClick={() => run(test())}>
        {i18n.t('options.testNotification')}
      </button>
      <output>{said}</output>
    </Section>
  );
}
