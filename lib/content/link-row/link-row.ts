import { reportErrors } from '../../shared/errors/report.ts';
import { type MessageKey, readMessage } from '../../shared/i18n/messages.ts';
import type { LinkDescription } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Button, LinkAction, Surface } from '../adapter.ts';
import { mayHaveLink } from '../../shared/eyeson/host-links.ts';
import { type LinkRow, type ScannedLinks, textOf } from '../controller/lazy-link-row.ts';
import { element, icon, set } from '../injector/isolated-element.ts';
import { guard } from '../link-guard/guard.ts';
import { scanLinks } from './link-scan.ts';
import style from './link-row.css?inline';

const MINUTE_MS = 60_000;

/** Two sheets, one upon the other. */
const COPY = 'M7.5 6.5h9v11h-9Zm-4 7v-11h9';
const CROSS = 'm5 5 10 10M5 15 15 5';

// Read when the script is loaded: after an update of the extension, the browser gives it no messages any more.
const [link, secret, start, join, copy, remove] = (
  ['insert.link', 'insert.secret', 'insert.start', 'insert.join', 'insert.copy', 'insert.remove'] as const
).map((key: MessageKey) => readMessage(key));

const NOTHING: ScannedLinks = { links: 'nothing', guestLink: undefined };

/**
 * Shows beside a surface's button what can be done with the guest link in its fields, names the button by the room, and
 * warns of a host link.
 */
export function createLinkRow(surface: Surface, button: Button, signal: AbortSignal): LinkRow {
  const { outer, inner } = button;
  // Both labels take up their space, so that nothing moves under the pointer when the meeting starts or ends.
  const labels = [element('span', {}, start ?? ''), element('span', {}, join ?? '')];
  const starting = element('button', { type: 'button', class: 'text' }, ...labels);
  const copying = iconButton('copy', copy, COPY);
  const removing = iconButton('remove', remove, CROSS);
  inner.after(starting, copying, removing, element('style', {}, style));

  let scanned = NOTHING;
  let known: LinkDescription | null | undefined;
  let askedAt = 0;

  function refresh(isFresh: boolean) {
    const before = scanned;
    scanned = mayHaveLink(textOf(surface))
      ? scanLinks(surface, () => signal.aborted || refresh(false))
      : NOTHING;
    const { links, guestLink } = scanned;
    if (links === 'secret' || before.links === 'secret') showGuard();
    surface.offer?.update();
    const isOther = guestLink !== before.guestLink;
    if (isOther) known = undefined;
    // Meetings start and end; the background looks once a minute.
    const isDue = !document.hidden && Date.now() - askedAt > MINUTE_MS;
    if (guestLink && (isOther || isFresh || isDue)) reportErrors(describe(guestLink));
    show();
  }

  function show() {
    const { links, guestLink } = scanned;
    const fallback = surface.pending ?? (guestLink && link);
    button.show(known?.label ?? fallback, known?.name ?? fallback, links === 'secret' ? secret : undefined);
    set(inner, { 'data-holds': links });
    starting.value = known?.joins ? 'join' : 'start';
    starting.hidden = !known;
    copying.hidden = removing.hidden = !guestLink;
    if (surface.offer && !surface.offer.button.isConnected) copying.before(surface.offer.button);
  }

  async function describe(guestLink: string) {
    askedAt = Date.now();
    const found = await sendMessage('room.find', { guestLink });
    if (signal.aborted || guestLink !== scanned.guestLink) return;
    known = found.ok ? found.value : undefined;
    show();
  }

  function showGuard() {
    if (outer.shadowRoot) reportErrors(guard.show(surface, outer.shadowRoot));
  }

  function press(value: string): boolean {
    if (value === 'offer') surface.offer?.run();
    else if (value === 'replace' || value === 'leave') {
      if (outer.shadowRoot) guard.answer(surface, outer.shadowRoot, value);
      refresh(false);
    } else return false;
    return true;
  }

  return { refresh, press };
}

const iconButton = (value: LinkAction, title: string | undefined, path: string): HTMLButtonElement =>
  element('button', { type: 'button', value, title, 'aria-label': title }, icon(path));
