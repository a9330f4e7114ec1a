/**
 * Tests that `npm test` leaves to `npm run test:long`, by words of their file and title, beside those that are tagged
 * `@long`: each repeats in another browser, language, page or size what another test shows, or takes long for what is also
 * shown below.
 */
const repeats = [
  // Shown in Chromium.
  'firefox/notifications.spec.ts names are read',
  'firefox/notifications.spec.ts a desktop that shows nothing',
  'firefox/toolbar-popup.spec.ts with (?:8|300) rooms',
  'firefox/any-field.spec.ts a link stands apart',
  'firefox/field-guard.spec.ts .*(?:in any spelling|in (?:Monaco|Tiptap) is)',
  'firefox/calendar.spec.ts .*drop=300',
  'firefox/gmail.spec.ts .*view=btop',
  'firefox/field-guard.spec.ts .*(?:in any field|in any spelling|by the pointer|that is left|of nobody|of a password)',
  'firefox/field-guard.spec.ts .*in (?:Lexical|Slate|Tiptap|Monaco)',
  'firefox/editors.spec.ts TinyMCE, inline takes a link, and',
  // Other pages, kinds and sizes of the same.
  'gmail-adversarial.spec.ts .*(?:clicks=all|policies=any|nothing but the text|throws the button out|without anything of Gmail)',
  'pseudo-locales.spec.ts .*(?:400 pixels|picker in Gmail|“rtl” all that the popup)',
  'accessibility.spec.ts .*in (?:dark|forced colours), with the popup',
  'toolbar-popup.spec.ts .*(?:font of 24 pixels|cut sideways)',
  'rooms-table.spec.ts .*at (?:320 × 640|768 × 1024|3840)',
  'calendar-quick-create.spec.ts .*(?:the row says so until|late by 1500|saved event|opens by itself|of before)',
  'calendar-behaviour.spec.ts .*the grid, the settings',
  'calendar-editor.spec.ts .*hl=(?:es|ja)',
  'gmail-composes.spec.ts .*(?:es: .*window of its own|ja: )',
  'gmail-writing.spec.ts .*(?:text,signature|no link: (?:composeid|draft))',
  'gmail-linked.spec.ts .*(?:replaced by itself|of the same link|other words)',
  'untrusted.spec.ts .*without=send-jslog',
  'field-guard.spec.ts .*(?:in (?:Lexical|Tiptap|Slate|ProseMirror)|a page of #fff|of nobody’s known room in a field|in any spelling)',
  'guard.spec.ts .*in a link of Google’s',
  'firefox/gmail.spec.ts .*(?:in a link of Google’s|as a token alone)',
  'bad-input.spec.ts .*(?:half a reply|by -1 day|a tab in it)',
  // Shown by the popup, by units, or by other deaths.
  'worker-death.spec.ts .*(?:browser is closed before|when Anna is in|when she was told)',
  'presence.spec.ts .*a weekly reminder comes',
  'rooms-table.spec.ts .*the worker dies in the middle of a bulk delete',
  'options.spec.ts what the browser has no place for',
];

/** What the project `long` runs, and no other. */
export const long = new RegExp(['@long', ...repeats].join('|'));
