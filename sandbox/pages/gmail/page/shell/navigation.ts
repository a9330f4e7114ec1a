import { labels } from '../context.ts';
import { el } from '../element.ts';
import { icon, type Icon } from '../icons.ts';

const folders = {
  inbox: 'inbox',
  starred: 'star',
  snoozed: 'clock',
  sent: 'send',
  drafts: 'file',
} as const satisfies Record<string, Icon>;

/** Actions of the navigation. */
export interface NavigationActions {
  compose: () => void;
  go: (folder: string) => void;
}

function folderLink(folder: keyof typeof folders, go: (folder: string) => void): HTMLElement {
  const link = el('a', {
    class: 'J-Ke n0',
    part: 'folder',
    href: `#${folder}`,
    'aria-label': labels[folder],
  });
  link.append(icon(folders[folder]), labels[folder]);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go(folder);
  });
  const label = el('div', { class: 'aio UKr6le' }, el('span', { class: 'nU' }, link));
  return el('div', { class: 'aim' }, el('div', { class: 'TO' }, el('div', { class: 'TN bzz' }, label)));
}

/** Creates the column at the inline start: Compose, `[gh="cm"]`, and the folders. */
export function navigation({ compose, go }: NavigationActions): HTMLElement {
  const button = el(
    'div',
    {
      class: 'T-I T-I-KE L3',
      part: 'new',
      role: 'button',
      tabindex: '0',
      gh: 'cm',
      jslog: '20510; u014N:cOuCgd,Kr2w4b',
    },
    icon('pencil'),
  );
  button.append(labels.compose);
  button.addEventListener('click', compose);
  const links = (['inbox', 'starred', 'snoozed', 'sent', 'drafts'] as const).map((name) =>
    folderLink(name, go),
  );
  return el(
    'div',
    { class: 'nH oy8Mbf nn aeN', part: 'navigation' },
    el('div', { class: 'z0' }, button),
    el('div', { class: 'ajl aib aZ6', role: 'navigation' }, ...links),
  );
}
