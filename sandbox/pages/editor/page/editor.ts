/** A rich-text editor. */
export interface Editor {
  /** HTML that would be saved or sent now. Changes to the DOM that the editor has not noticed are missing. */
  model(): string;
  /** Runs one of the editor's commands like its toolbar: `+bold`, `+fontSize`, … */
  run(command: string): void;
  undo(): void;
  redo(): void;
  /** Makes the element uneditable, with its current content. */
  close(): void;
}

/** Options of an editor. */
export interface EditorOptions {
  /** Initial content; without it the element keeps its content. */
  html?: string;
  /** `browser`: the editor keeps no history, so that Ctrl+Z uses the browser's. */
  undo?: 'editor' | 'browser';
  /** Called with the model after the editor has noticed a change, 250 ms after the last one. */
  onChange?: (html: string) => void;
}

const plugins = [
  'BasicTextFormatter',
  'RemoveFormatting',
  'ListTabHandler',
  'SpacesTabHandler',
  'EnterHandler',
] as const;

/**
 * Turns an element of the document into a Closure field like those of Gmail and Google Calendar. The
 * element needs an `id`.
 */
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
