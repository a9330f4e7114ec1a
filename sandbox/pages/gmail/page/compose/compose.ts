import { makeEditor, type Editor } from '../../../editor/page/editor.ts';
import { parseHtml } from '../../../editor/page/html.ts';
import { runAfter } from '../run-after.ts';
import { scenario } from '../context.ts';
import { stripRepeatedly, stripForeign } from '../adversarial/strip.ts';
import type { Kind } from '../scenario.ts';
import { firstBody } from './first-body.ts';
import { formatBar, type Command } from './format-bar.ts';
import { composeFrame } from './frame.ts';
import type { Draft, Mail } from './mail.ts';
import { plainText } from './plain-text.ts';
import { toolbar, toolbarRow } from './toolbar.ts';

let count = 0;

function toolbarDelay(): number {
  return scenario.late === 'random' ? 100 + Math.random() * 1900 : scenario.late;
}

/** Callbacks of a compose. */
export interface ComposeActions {
  /** Called after the mail was sent. */
  sent: (mail: Mail) => void;
  /** Called when the draft is discarded. */
  discard: () => void;
}

/**
 * One mail that is being written. It starts when it is in the document, ends when it is sent or closed, and
 * can be started again.
 */
export class Compose {
  readonly kind: Kind;
  /** Incremented with each start. */
  id = 0;
  sent: Mail[] = [];
  readonly #frame = composeFrame();
  readonly #actions: ComposeActions;
  #editor: Editor | undefined;
  #controller = new AbortController();
  readonly #formatBar = formatBar((command) => this.#run(command));
  #row: HTMLTableRowElement | undefined;

  constructor(kind: Kind, actions: ComposeActions) {
    this.kind = kind;
    this.#actions = actions;
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.send();
    });
  }

  get root(): HTMLElement {
    return this.#frame.root;
  }

  get body(): HTMLElement {
    return this.#frame.body;
  }

  get to(): HTMLInputElement {
    return this.#frame.to;
  }

  get subject(): HTMLInputElement {
    return this.#frame.subject;
  }

  /** Requires `root` in the document, because Closure looks up the field there. */
  start({ to = '', subject = '', body, plain = scenario.plain, draft = '' }: Draft): void {
    count += 1;
    this.id = count;
    this.sent = [];
    this.#controller = new AbortController();
    this.#frame.composeId.value = String(count);
    this.#frame.draft.value = draft;
    this.#frame.isHtml.value = plain ? '0' : '1';
    this.to.value = to;
    this.subject.value = subject;
    this.subject.dispatchEvent(new Event('input'));
    stripRepeatedly(this.#frame.foot, scenario.strip, this.#controller.signal);
    this.#edit(body ?? firstBody(this.kind));
    if (!this.#row) runAfter(toolbarDelay(), this.#controller.signal, () => this.#showToolbar());
  }

  /** HTML that the editor would save or send now. */
  model(): string {
    return this.#editor?.model() ?? '';
  }

  /** Everything that another window needs to continue this mail. */
  draft(): Draft {
    const { draft, isHtml, to, subject } = this.#frame;
    return {
      to: to.value,
      subject: subject.value,
      body: this.model(),
      plain: isHtml.value === '0',
      draft: draft.value,
    };
  }

  undo(): void {
    this.#editor?.undo();
  }

  redo(): void {
    this.#editor?.redo();
  }

  send(): void {
    if (!this.#editor) return;
    const model = this.model();
    const body = this.#frame.isHtml.value === '1' ? model : plainText(parseHtml(model));
    const mail = { compose: this.id, to: this.to.value, subject: this.subject.value, body };
    this.sent.push(mail);
    this.#actions.sent(mail);
  }

  /** Replaces the toolbar's row by a new one. */
  rerender(): void {
    const row = this.#newRow();
    this.#row?.replaceWith(row);
    this.#row = row;
  }

  strip(): number {
    return stripForeign(this.#frame.foot);
  }

  end(): void {
    this.#controller.abort();
    this.#editor?.close();
    this.#editor = undefined;
  }

  #edit(html: string): void {
    const onChange = (): void => runAfter(scenario.autosave, this.#controller.signal, () => this.#save());
    this.#editor = makeEditor(this.body, { html, undo: scenario.undo, onChange });
    if (scenario.without.has('g-editable')) this.body.removeAttribute('g_editable');
  }

  #save(): void {
    const { draft } = this.#frame;
    draft.value ||= `#msg-a:r-${String(Math.random()).slice(2)}`;
  }

  #showToolbar(): void {
    this.#row = this.#newRow();
    this.#frame.foot.append(...toolbar(this.#row, this.#formatBar));
    if (scenario.rerender !== undefined)
      runAfter(scenario.rerender, this.#controller.signal, () => this.rerender());
  }

  #run(command: Command): void {
    if (command === '+undo') this.undo();
    else if (command === '+redo') this.redo();
    else this.#editor?.run(command);
  }

  #newRow(): HTMLTableRowElement {
    const bar = this.#formatBar;
    return toolbarRow({
      send: () => this.send(),
      format: () => {
        bar.style.display = bar.style.display === 'none' ? '' : 'none';
      },
      discard: () => this.#actions.discard(),
    });
  }
}
