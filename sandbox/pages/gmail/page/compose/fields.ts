import { labels, nextId } from '../context.ts';
import { el } from '../element.ts';

/** Form fields of a compose. */
export interface Fields {
  form: HTMLFormElement;
  to: HTMLInputElement;
  subject: HTMLInputElement;
  composeId: HTMLInputElement;
  /** Empty until the draft is saved. */
  draft: HTMLInputElement;
  /** `1` for HTML, `0` for plain text. */
  isHtml: HTMLInputElement;
}

function hidden(name: string, value = ''): HTMLInputElement {
  return el('input', { type: 'hidden', name, value });
}

function line(name: string, label: string, classes: string): HTMLInputElement {
  return el('input', {
    part: 'line',
    class: classes,
    name,
    id: nextId(),
    placeholder: label,
    'aria-label': label,
    autocomplete: 'off',
    tabindex: '1',
  });
}

/** Creates the form above the body: recipients, subject, and Gmail's hidden inputs. */
export function composeFields(): Fields {
  const to = line('to', labels.recipients, 'agP aFw');
  const subject = line('subjectbox', labels.subject, 'aoT');
  const composeId = hidden('composeid');
  const draft = hidden('draft');
  const isHtml = hidden('ishtml');
  const form = el(
    'form',
    { class: 'bAs', part: 'fields' },
    el('div', { class: 'aoD hl' }, to),
    el('div', { class: 'aoD az6', part: 'subject-row' }, subject),
    composeId,
    hidden('from'),
    hidden('subject'),
    draft,
    ...['rt', 'lts', 'bwd', 'rm', 'ac', 'adc'].map((name) => hidden(name)),
    isHtml,
    ...['body', 'pte', 'pti', 'uet'].map((name) => hidden(name)),
    hidden('msg_encrypt', '0'),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return { form, to, subject, composeId, draft, isHtml };
}
