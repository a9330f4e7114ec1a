import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { shortName, teamName } from '../../lib/shared/rooms/names.ts';
import { Notice } from '../kit/notice.tsx';
import type { LinkHost, Snapshot } from '../state/snapshot.ts';
import { runAction } from '../state/toast.ts';
import { TwinNotices } from './twin-notices.tsx';

/** What only the host can decide: which of two rooms is right, and whether links may lead to another address. */
export const Questions = ({
  twins,
  linkHosts,
  presence,
}: Pick<Snapshot, 'twins' | 'linkHosts' | 'presence'>) => (
  <>
    {linkHosts.map((linkHost) => (
      <LinkHostNotice key={linkHost.account.id} {...linkHost} />
    ))}
    <TwinNotices twins={twins} presence={presence} />
  </>
);

/** Asks whether links of a team may lead to a host. Until then, the rooms with these links are not shown. */
function LinkHostNotice({ account, host }: LinkHost) {
  const decide = (isAllowed: boolean) =>
    reportErrors(
      runAction(() => sendMessage('team.decideLinkHost', { accountId: account.id, host, isAllowed })),
    );
  return (
    <Notice
      text={i18n.t('linkHosts.found', [shortName(teamName(account)), shortName(host)])}
      failed
      actions={[
        { label: i18n.t('linkHosts.allow'), run: () => decide(true) },
        { label: i18n.t('linkHosts.refuse'), run: () => decide(false) },
      ]}
    />
  );
}
