import { labels, scenario } from './context.ts';
import { ComposeManager } from './compose-manager.ts';
import { el, setClass } from './element.ts';
import { churn, makeNoise } from './adversarial/noise.ts';
import { listenForShortcuts } from './adversarial/shortcuts.ts';
import { listenOnToolbars } from './adversarial/toolbar-events.ts';
import { header } from './shell/header.ts';
import { navigation } from './shell/navigation.ts';
import { Pane } from './shell/pane.ts';
import { popOutDraft } from './windows/pop-out.ts';

const fired: string[] = [];
const manager: ComposeManager = new ComposeManager(() => pane.replyArea());
const pane = new Pane({ answer: (kind) => manager.open(kind), leave: () => manager.closeInline() });

function showMailbox(): void {
  const { element: top, search } = header();
  const side = navigation({ compose: () => manager.open('popup'), go: (folder) => pane.go(folder) });
  document.body.append(top, el('div', { class: 'nH bkL', part: 'columns' }, side, pane.element));
  const actions: Record<string, (() => void) | undefined> = {
    c: () => manager.open('popup'),
    r: () => manager.open('reply'),
    f: () => manager.open('forward'),
    u: () => pane.go('inbox'),
    '/': () => search.focus(),
  };
  listenForShortcuts((key) => {
    fired.push(key);
    actions[key]?.();
  });
  for (const kind of scenario.open) manager.open(kind);
}

function showBare(): void {
  document.body.append(el('h1', {}, labels.inbox), el('p', {}, 'Nothing here is for writing.'));
}

listenOnToolbars();
if (!scenario.bare) setClass(document.body, 'aAU');
if (scenario.bare) showBare();
else if (scenario.view === 'mail') showMailbox();
else manager.open('pop-out', popOutDraft());
if (scenario.noise > 0) makeNoise(scenario.noise);

Object.defineProperty(window, 'mailbox', {
  value: {
    get composes() {
      return manager.composes;
    },
    get sentCount() {
      return manager.sent.length;
    },
    sent: manager.sent,
    fired,
    open: manager.open.bind(manager),
    navigate: pane.go.bind(pane),
    churn,
  } satisfies Window['mailbox'],
});
