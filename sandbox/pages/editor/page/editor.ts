export interface Editor {
  /** The HTML that would be saved or sent at this moment. What changed the DOM behind the editor's back is not in it. */
  model(): string;
  /** Does one of the editor's commands, as its toolbar would: `+bold`, `+fontSize`, … */
  run(command: string): void;
  undo(): void;
  redo(): void;
  /** Gives the element back as it stands, no longer editable. */
  close(): void;
}

export interface EditorOptions {
  /** First content; the element keeps what it has when left out. */
  html?: string;
  /** `browser`: the editor keeps no history of its own, Ctrl+Z is the browser's. */
  undo?: 'editor' | 'browser';
  /** Called with the model each time the editor has noticed a change, 250 ms after the last one. */
  onChange?: (html: string) => void;
}

const plugins = [
  'BasicTextFormatter',
  'RemoveFormatting',
  'ListTabHandler',
  'SpacesTabHandler',
  'EnterHandler',
] as const;

/** Makes an element of the document, which needs an `id`, a Closure field like those of Gmail and Google Calendar. */
export function makeEditor(
  element: HTMLElement,
  { html, undo = 'editor', onChange }: EditorOptions = {},
): Editor {
  const field = new goog.editor.ContentEditableField(element.id);
  for (const name of plugins) field.registerPlugin(new goog.editor.plugins[name]());
  if (undo === 'editor') field.registerPlugin(new goog.editor.plugins.UndoRedo());
  if (html !== undefined) {
    field.setSafeHtml(false, goog.html.legacyconversions.safeHtmlFromString(html), true);
  }
  field.makeEditable();
  let model = field.getCleanContents();
  field.listen(goog.editor.Field.EventType.DELAYEDCHANGE, () => {
    model = field.getCleanContents();
    onChange?.(model);
  });
  return {
    model() {
      field.clearDelayedChange();
      return model;
    },
    run: (command) => field.execCommand(command),
    undo: () => (undo === 'editor' ? field.execCommand('+undo') : document.execCommand('undo')),
    redo: () => (undo === 'editor' ? field.execCommand('+redo') : document.execCommand('redo')),
    close() {
      field.makeUneditable(true);
      field.dispose();
    },
  };
}
