import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { settings } from '../../lib/settings.ts';
import { moment } from '../page/times.ts';
import { useSetting } from '../state/use-setting.ts';
import css from './mute-all.module.css';

const HOUR = 3_600_000;

const tomorrow = () => new Date().setHours(24, 0, 0, 0);

/** No notifications at all for a while. */
export function MuteAll() {
  const [until, change] = useSetting(settings.muteUntil);
  const now = Date.now();
  const isMuted = (until.value ?? 0) > now;
  return (
    <div class={css.mute}>
      <output>
        {isMuted ? i18n.t('quiet.mutedUntil', [moment(until.value ?? 0, now)]) : i18n.t('quiet.muteAll')}
      </output>
      {isMuted ? (
        <button type="button" onClick={() => run(change(0))}>
          {i18n.t('quiet.unmute')}
        </button>
      ) : (
        <>
          <button type="button" onClick={() => run(change(Date.now() + HOUR))}>
            {i18n.t('quiet.forAnHour')}
          </button>
          <button type="button" onClick={() => run(change(tomorrow()))}>
            {i18n.t('quiet.untilTomorrow')}
          </button>
        </>
      )}
    </div>
  );
}
