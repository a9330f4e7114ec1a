import { makeBar } from './bar.ts';
import { datesOf } from './dates.ts';
import { descriptionField } from './description-field.ts';
import { h } from './dom.ts';
import { saveEvent, type CalendarEvent } from './events.ts';
import { locationField } from './location-field.ts';
import { names } from './names.ts';
import { makeRows } from './rows.ts';
import { options } from './setup.ts';
import { makeTabs } from './tabs.ts';
import { repeat, strip } from './adversarial/re-rendering.ts';
import { labels } from './labels.ts';

const bar = makeBar();
const tabs = makeTabs();
const dates = h('div', { class: names.dates });
const guests = h('div', { id: 'xGstLst', class: names.guests });
const panels = h('div', { class: names.panels, jsname: 'KYYiw' }, tabs.details, tabs.findTime);
const makeFields = () => ({ location: locationField(), description: descriptionField(options) });

let fields: ReturnType<typeof makeFields> | undefined;
let event: CalendarEvent | undefined;
let controller = new AbortController();
let stripped = 0;
let renderings = 0;

/** Element of the full editor; empty until an event is opened. */
export const editorElement = h(
  'div',
  { jsname: 'nB7Rvb', class: names.editor },
  bar.element,
  dates,
  tabs.list,
  panels,
  guests,
);

/** Adds the rows one after another over `options.late` milliseconds, the description last. */
async function renderRows(rows: readonly HTMLElement[], signal: AbortSignal): Promise<void> {
  for (const row of rows) {
    if (options.late) await new Promise((resolve) => setTimeout(resolve, options.late / rows.length));
    if (signal.aborted) return;
    tabs.details.append(row);
  }
  fields?.description.mount();
}

function render({ location, description }: NonNullable<typeof fields>, signal: AbortSignal): void {
  tabs.details.replaceChildren();
  strip(tabs.details, options.strip, signal, () => (stripped += 1));
  const rows = () => {
    renderings += 1;
    return makeRows(location.element, description.element);
  };
  void renderRows(rows(), signal).then(() =>
    repeat(() => tabs.details.replaceChildren(...rows()), options.replace, signal),
  );
}

/** Opens an event in the editor; with the option `recycle`, in the elements of the previous one. */
export function openEditor(opened: CalendarEvent): void {
  closeEditor();
  event = opened;
  controller = new AbortController();
  const reused = options.recycle ? fields : undefined;
  fields = reused ?? makeFields();
  bar.title.value = opened.title;
  fields.location.fill(opened.location);
  fields.description.fill(opened.description);
  dates.replaceChildren(...datesOf(opened));
  guests.replaceChildren(
    h('h2', {}, labels.guests),
    h('div', { class: names.chip }, labels.addGuests),
    ...opened.guests.map((guest) => h('div', {}, guest)),
  );
  tabs.select(0);
  if (reused) reused.description.mount();
  else render(fields, controller.signal);
}

/** What Save would store now; undefined if no event is open. */
export function draft(): CalendarEvent | undefined {
  if (!event || !fields) return undefined;
  return {
    ...event,
    title: bar.title.value,
    location: fields.location.committed(),
    description: fields.description.model(),
  };
}

/** Closes the event without saving. */
export function closeEditor(): void {
  controller.abort();
  fields?.description.close();
  event = undefined;
}

/** Saves the open event and closes it. @returns the saved event */
export function saveAndClose(): CalendarEvent | undefined {
  const written = draft();
  closeEditor();
  return written && saveEvent(written);
}

/** Undoes a change of the description. */
export const undo = (): void => fields?.description.undo();
/** Redoes a change of the description. */
export const redo = (): void => fields?.description.redo();
/** Number of foreign nodes removed from the rows, and of renderings of the rows. */
export const renderStats = () => ({ stripped, renderings });
/** Selects a tab by index. */
export const selectTab = tabs.select;
/** Buttons of the editor's head. */
export const { save: saveButton, close: closeButton } = bar;
