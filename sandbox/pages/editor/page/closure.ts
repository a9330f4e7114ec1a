/** Closure's `goog.editor.Field`, as far as it is used. */
export interface ClosureField {
  registerPlugin(plugin: object): void;
  makeEditable(): void;
  makeUneditable(skipRestore: boolean): void;
  setSafeHtml(addParagraphs: boolean, html: object, silently: boolean): void;
  getCleanContents(): string;
  clearDelayedChange(): void;
  execCommand(command: string): void;
  listen(type: string, listener: () => void): void;
  dispose(): void;
}

type Plugin = new () => object;

interface Closure {
  dom: { safe: { setInnerHtml(element: Element, html: object): void } };
  editor: {
    ContentEditableField: new (id: string) => ClosureField;
    Field: { EventType: { DELAYEDCHANGE: string } };
    plugins: {
      BasicTextFormatter: Plugin;
      EnterHandler: Plugin;
      ListTabHandler: Plugin;
      RemoveFormatting: Plugin;
      SpacesTabHandler: Plugin;
      UndoRedo: Plugin;
    };
  };
  html: {
    /** Returns a TrustedHTML, which the DOM's types declare as a string. */
    SafeHtml: { unwrapTrustedHTML(html: object): string };
    legacyconversions: { safeHtmlFromString(html: string): object };
  };
}

declare global {
  /** The part of Closure that the pages use; served by `../library.ts` as a classic script before them. */
  const goog: Closure;
}
