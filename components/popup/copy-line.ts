import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { copyText } from '../page/clipboard.ts';
import { say } from '../state/notice.ts';

/** Copies a line, to be sent by whatever way the host has; where the browser refuses, offers to try again. */
export async function copyLine(line: string): Promise<void> {
  const copied = await copyText(line);
  say(
    copied
      ? { text: i18n.t('rooms.copied') }
      : { text: i18n.t('rooms.notCopied'), failed: true, again: () => run(copyLine(line)) },
  );
}
