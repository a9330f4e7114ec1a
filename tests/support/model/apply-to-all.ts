import { expect } from '../e2e/fixtures.ts';
import type { Host } from './host.ts';

/** Selects all rooms in the table, and presses a button of the toolbar. */
export async function applyToAll(host: Host, button: string): Promise<void> {
  const table = await host.focusTable();
  const all = table.getByRole('checkbox', { name: 'Select all' });
  await all.uncheck();
  await all.check();
  await expect(table.getByText('2 selected')).toBeVisible();
  await table.getByRole('button', { name: button, exact: true }).first().click();
}
