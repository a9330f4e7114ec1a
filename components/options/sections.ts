import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n, type Phrase } from '../../lib/shared/i18n/translate.ts';
import type { SettingsSection } from '../../lib/shared/browser/settings-page.ts';

const titles = {
  account: 'options.account',
  'new-rooms': 'options.newRooms',
  invitation: 'options.invitation',
  notifications: 'options.alerts',
  'gmail-calendar': 'options.mail',
  shortcuts: 'options.shortcuts',
  privacy: 'options.privacy',
  backup: 'backup.title',
  about: 'options.about',
} as const satisfies Record<SettingsSection, string>;

/** All sections of the settings page, in display order. */
export const sections = Object.keys(titles) as SettingsSection[];

/** Heading of a section. */
export const sectionTitle = (id: SettingsSection): Phrase => i18n.t(titles[id]);

/**
 * Scrolls to a section and focuses its first field that is refused, else its heading, so that a link to a section leads
 * to what is wrong there. Does nothing for any other hash.
 */
export function goToSection(hash: string): void {
  const heading = sections.includes(hash as SettingsSection) && document.getElementById(hash);
  if (!heading) return;
  const refused = heading.parentElement?.querySelector<HTMLElement>('[aria-invalid="true"]');
  heading.scrollIntoView();
  (refused ?? heading).focus({ preventScroll: true });
}

/** Follows the page's hash from the first rendering on: the browser looked for it before there was anything. */
export function useHash(): void {
  useEffect(() => {
    const follow = () => goToSection(location.hash.slice(1));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/**
 * The section that is being read: that of the hash as long as its heading is in sight, since the last sections cannot be
 * scrolled to the top; else the first whose heading is, else the last one above.
 */
export function useCurrentSection() {
  const current = useSignal<SettingsSection>('account');
  useEffect(() => {
    const update = () => {
      current.value = currentSection(location.hash.slice(1), innerHeight, topOf);
    };
    update();
    addEventListener('scroll', update, { passive: true });
    addEventListener('resize', update);
    addEventListener('hashchange', update);
    return () => {
      removeEventListener('scroll', update);
      removeEventListener('resize', update);
      removeEventListener('hashchange', update);
    };
  }, []);
  return current;
}

const topOf = (id: SettingsSection) => document.getElementById(id)?.getBoundingClientRect().top ?? -1;

/**
 * @param height of the window, in CSS pixels
 * @param top where a section's heading is, in CSS pixels from the window's upper edge
 */
export function currentSection(
  hash: string,
  height: number,
  top: (id: SettingsSection) => number,
): SettingsSection {
  const isInSight = (id: SettingsSection) => top(id) >= 0 && top(id) < height;
  return (
    sections.find((id) => id === hash && isInSight(id)) ??
    sections.find(isInSight) ??
    sections.findLast((id) => top(id) < 0) ??
    'account'
  );
}
