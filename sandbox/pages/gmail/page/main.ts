import { labels, scenario } from './context.ts';
import { Desk } from './compose-manager.ts';
import { el, setClass } from './element.ts';
import { churn, makeNoise } from './adversarial/noise.ts';
import { listenForShortcuts } from './adversarial/shortcuts.ts';
import { listenOnToolbars } from './adversarial/toolbar-events.ts';
import { header } from './shell/header.ts';
import { navigation } from './shell/navigation.ts';
import { Pane } from './shell/pane.ts';
import { popOutDraft } from './windows/pop-out.ts';

const fired: string[] = [];
const desk: Desk = new Desk(() => pane.replyPlace());
const pane = new Pane({ answer: (kind) => desk.open(kind), leave: () => desk.closeInline() });

function showMailbox(): void {
  const { element: top, search } = header();
  const side = navigation({ compose: () => desk.open('popup'), go: (folder) => pane.go(folder) });
  document.body.append(top, el('div', { class: 'nH bkL', part: 'columns' }, side, pane.element));
  const actions: Record<string, (() => void) | undefined> = {
    c: () => desk.open('popup'),
    r: () => desk.open('reply'),
    f: () => desk.open('forward'),
    u: () => pane.go('inbox'),
    '/': () => search.focus(),
  };
  listenForShortcuts((key) => {
    fired.push(key);
    actions[key]?.();
  });
  for (const kind of scenario.open) desk.open(kind);
}

function showBare(): void {
  document.body.append(el('h1', {}, labels.inbox), el('p', {}, 'Nothing here is for writing.'));
}

listenOnToolbars();
if (!scenario.bare) setClass(document.body, 'aAU');
if (scenario.bare) showBare();
else if (scenario.view === 'mail') showMailbox();
else desk.open('pop-out', popOutDraft());
if (scenario.noise > 0) makeNoise(scenario.noise);

Object.defineProperty(window, 'mailbox', {
  value: {
    get composes() {
      return desk.composes;
    },
    get sentCount() {
      return desk.sent.length;
    },
    sent: desk.sent,
    fired,
    open: desk.open.bind(desk),
    navigate: pane.go.bind(pane),
    churn,
  } satisfies Window['mailbox'],
});
