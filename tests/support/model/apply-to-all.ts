import { expect } from '../e2e/fixtures.ts';
import type { Host } from './host.ts';

/** Selects all rooms in the options page's table, and presses a button of the toolbar. */
export async function applyToAll(host: Host, button: string): Promise<void> {
  const options = await host.focusOptions();
  const all = options.getByRole('checkbox', { name: 'Select all' });
  await all.uncheck();
  await all.check();
  await expect(options.getByText('2 selected')).toBeVisible();
  await options.getByRole('button', { name: button, exact: true }).first().click();
}
