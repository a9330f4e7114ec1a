export interface Editor {
  /** The HTML that would be saved or sent at this moment. What changed the DOM behind the editor's back is not in it. */
  model(): string;
  /** The editor's own undo, as its toolbar calls it. */
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
  const { UNDO, REDO } = goog.editor.plugins.UndoRedo.COMMAND;
  const run = (command: string, native: string): void => {
    if (undo === 'editor') field.execCommand(command);
    else document.execCommand(native);
  };
  return {
    model() {
      field.clearDelayedChange();
      return model;
    },
    undo: () => run(UNDO, 'undo'),
    redo: () => run(REDO, 'redo'),
    close() {
      field.makeUneditable(true);
      field.dispose();
    },
  };
}
