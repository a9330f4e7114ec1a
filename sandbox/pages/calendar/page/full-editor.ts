import { makeBar } from './bar.ts';
import { datesOf } from './dates.ts';
import { descriptionField } from './description-field.ts';
import { h } from './dom.ts';
import { keep, type CalendarEvent } from './events.ts';
import { locationField } from './location-field.ts';
import { names } from './names.ts';
import { makeRows } from './rows.ts';
import { options } from './setup.ts';
import { makeTabs } from './tabs.ts';
import { repeat, strip } from './adversarial/re-rendering.ts';
import { words } from './words.ts';

const bar = makeBar();
const tabs = makeTabs();
const dates = h('div', { class: names.dates });
const guests = h('div', { id: 'xGstLst', class: names.guests });
const panels = h('div', { class: names.panels, jsname: 'KYYiw' }, tabs.details, tabs.findTime);
const makeFields = () => ({ location: locationField(), description: descriptionField(options) });

let fields: ReturnType<typeof makeFields> | undefined;
let event: CalendarEvent | undefined;
let life = new AbortController();
let stripped = 0;
let renderings = 0;

/** The full editor, empty until an event is opened in it. */
export const editorElement = h(
  'div',
  { jsname: 'nB7Rvb', class: names.editor },
  bar.element,
  dates,
  tabs.list,
  panels,
  guests,
);

/** Rows come one after another over `late` milliseconds, the description last. */
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

/** Fills the editor with an event; with the option `recycle` in the DOM of the one before. */
export function openEditor(opened: CalendarEvent): void {
  leaveEditor();
  event = opened;
  life = new AbortController();
  const reused = options.recycle ? fields : undefined;
  fields = reused ?? makeFields();
  bar.title.value = opened.title;
  fields.location.fill(opened.location);
  fields.description.fill(opened.description);
  dates.replaceChildren(...datesOf(opened));
  guests.replaceChildren(
    h('h2', {}, words.guests),
    h('div', { class: names.chip }, words.addGuests),
    ...opened.guests.map((guest) => h('div', {}, guest)),
  );
  tabs.select(0);
  if (reused) reused.description.mount();
  else render(fields, life.signal);
}

/** What Save would store now. */
export function draft(): CalendarEvent | undefined {
  if (!event || !fields) return undefined;
  return {
    ...event,
    title: bar.title.value,
    location: fields.location.committed(),
    description: fields.description.model(),
  };
}

export function leaveEditor(): void {
  life.abort();
  fields?.description.close();
  event = undefined;
}

/** Stores what is written, once, and gives it. */
export function saveDraft(): CalendarEvent | undefined {
  const written = draft();
  leaveEditor();
  return written && keep(written);
}

export const undo = (): void => fields?.description.undo();
export const redo = (): void => fields?.description.redo();
/** How often something of others was taken out of the rows, and how often the rows were made. */
export const unrest = () => ({ stripped, renderings });
export const selectTab = tabs.select;
export const { save: saveButton, close: closeButton } = bar;
