import { browser } from 'wxt/browser';
import { explain } from '../../shared/errors/explain.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { i18n, phrase } from '../../shared/i18n/translate.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { PickerContext } from '../adapter.ts';
import { element } from '../injector/isolated-element.ts';

/** What the background takes. */
const MAX_TITLE_LENGTH = 320;
const YEAR_MS = 365 * 86_400_000;

/** A reminder at the start of the event that has a guest link. */
export interface EventReminder {
  label: string;
  /** Whether the event still has this link and starts at that time. */
  isValid(): boolean;
  /** Sets it, and tells the host beside the button. */
  set(): void;
}

/**
 * The reminder for the event that has this guest link of the host's; undefined if its time is not certain, has passed, or
 * is more than a year away.
 */
export function reminderFor({ click, adapter }: PickerContext, guestLink: string): EventReminder | undefined {
  const start = () => adapter.span?.(click)?.from;
  const at = start();
  const wait = at === undefined ? 0 : at - Date.now();
  if (at === undefined || wait <= 0 || wait > YEAR_MS) return undefined;
  const language = browser.i18n.getUILanguage();
  const time = phrase(new Date(at).toLocaleTimeString(language, { timeStyle: 'short' }));
  const isValid = () => start() === at && adapter.find(click) === guestLink;
  const set = async () => {
    const isSame = isValid();
    adapter.focusBack(click);
    if (!isSame) return click.button.say(i18n.t('insert.notReminded'));
    const title = adapter.title(click).slice(0, MAX_TITLE_LENGTH);
    const added = await sendMessage('reminder.addForEvent', { guestLink, at, ...(title && { title }) });
    click.button.say(added.ok ? i18n.t('insert.reminded', [time]) : explain(added.error));
  };
  return { label: i18n.t('insert.remind', [time]), isValid, set: () => reportErrors(set()) };
}

/** Offers that reminder in the row of the button, until it is set or no longer valid. */
export function offerReminder(context: PickerContext, guestLink: string): void {
  const { surface } = context.click;
  surface.offer?.end();
  const reminder = reminderFor(context, guestLink);
  if (!reminder) return;
  const offering = element('button', { type: 'button', class: 'text', value: 'offer' }, reminder.label);
  const end = () => {
    offering.remove();
    surface.offer = undefined;
  };
  surface.offer = {
    button: offering,
    update: () => reminder.isValid() || end(),
    run() {
      end();
      reminder.set();
    },
    end,
  };
}
