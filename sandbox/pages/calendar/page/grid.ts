import { h } from './dom.ts';
import { newEvent, calendar, monday, type CalendarEvent } from './events.ts';
import { icon } from './icons.ts';
import { names } from './names.ts';
import { dayText, timeText } from './times.ts';
import { labels } from './labels.ts';

interface GridActions {
  create: (event: CalendarEvent) => void;
  details: (event: CalendarEvent) => void;
}

/** The week view. */
export interface Grid {
  element: HTMLElement;
  /** Renders the current events. */
  render(): void;
}

const firstHour = 8;
const hours = Array.from({ length: 11 }, (_, index) => firstHour + index);
const hourHeight = 48;

function chip(event: CalendarEvent, open: () => void): HTMLElement {
  const button = h(
    'div',
    { role: 'button', tabindex: '0', 'data-eventid': event.id, class: names.event },
    h('b', {}, event.title || labels.untitled),
    h('span', {}, `${timeText(event.start)} – ${timeText(event.end)}`),
  );
  const begin = event.start.getHours() + event.start.getMinutes() / 60 - firstHour;
  button.style.top = `${begin * hourHeight}px`;
  button.style.height = `${((event.end.getTime() - event.start.getTime()) / 3_600_000) * hourHeight - 4}px`;
  button.addEventListener('click', open);
  return button;
}

/** Creates the week view. A click on an hour creates an event, a click on an event opens its details. */
export function makeGrid({ create, details }: GridActions): Grid {
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = new Date(monday);
    day.setDate(day.getDate() + index);
    return day;
  });
  const slot = (day: Date, hour: number): HTMLElement => {
    const cell = h('div', { class: names.hour });
    const start = new Date(day);
    start.setHours(hour);
    cell.addEventListener('click', () => create(newEvent(start)));
    return cell;
  };
  const columns = days.map((day) =>
    h('div', { class: names.column }, ...hours.map((hour) => slot(day, hour))),
  );
  const make = h('button', { type: 'button', class: names.primary }, icon('plus'), labels.create);
  make.addEventListener('click', () => create(newEvent()));
  const element = h(
    'div',
    { role: 'main', class: names.grid },
    h('div', { class: names.side }, h('h1', {}, labels.product), make),
    h('div', { class: names.dates }, ...days.map((day) => h('h2', {}, dayText(day)))),
    h('div', { class: names.panels }, ...columns),
  );
  return {
    element,
    render() {
      for (const old of element.querySelectorAll(`.${names.event}`)) old.remove();
      for (const event of calendar) {
        const day = days.findIndex((date) => date.toDateString() === event.start.toDateString());
        columns[day]?.append(chip(event, () => details(event)));
      }
    },
  };
}
