import { lazy } from '../kit/lazy.tsx';
import { toast } from '../state/toast.ts';
import type { NoticesProps } from './notice-list.tsx';
import css from './notices.module.css';

const NoticeList = lazy(async () => (await import('./notice-list.tsx')).NoticeList);

/** Live region (`output`) with all messages of a page. It is there before there is a message, to be announced. */
export function Notices(props: NoticesProps) {
  const { deleted, failedDeletions, twins, linkHosts, problem } = props;
  const hasAny =
    toast.value ?? problem ?? failedDeletions ?? deleted.length + twins.length + linkHosts.length > 0;
  return (
    <output class={css.notices} tabIndex={-1}>
      {hasAny && <NoticeList {...props} />}
    </output>
  );
}
