// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settings } from '../../lib/shared/settings/settings.ts';
import { MessageTexts, ReminderSetting } from './notifications-section.tsx';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

it('reminders are shown five minutes before their time, until the host wants it otherwise', async () => {
  render(<ReminderSetting />);
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Show reminders' });
  await waitFor(() => expect(select.selectedOptions[0]?.text).toBe('5 min before'));
  fireEvent.change(select, { target: { value: '0' } });
  await waitFor(async () => expect(await settings.remindBefore.getValue()).toBe(0));
  expect(select.selectedOptions[0]?.text).toBe('At the time');
});

it('a message with a host link is kept only after the host has decided about it', async () => {
  const hostLink = 'https://app.eyeson.team/permalink?SomebodyElse1';
  render(<MessageTexts />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Messages to waiting guests' });
  fireEvent.input(field, { target: { value: ` Coming\n${hostLink} ` } });
  fireEvent.change(field);
  fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  await waitFor(async () => expect(await settings.tellTexts.getValue()).toEqual(['Coming', hostLink]));
  fireEvent.input(field, { target: { value: 'Two minutes' } });
  fireEvent.change(field);
  await waitFor(async () => expect(await settings.tellTexts.getValue()).toEqual(['Two minutes']));
});
