import { connect, type Host } from './host.ts';

/** A shorter task is none that somebody notices: the browser does not count it. */
export const LONG = 50;

/** How long a task was, at most, that kept an open popup while all rooms were read, in milliseconds; at least {@link LONG}. */
export async function longestTask(host: Host): Promise<number> {
  const { extension } = host;
  await extension.ask('team.disconnect');
  const page = await extension.openPopup();
  await page.getByRole('button', { name: 'Add API key' }).waitFor();
  await page.evaluate(() => void (window.paints.long.length = 0));
  await connect(host);
  const long = await page.evaluate(() => window.paints.long);
  await page.goto('about:blank');
  return Math.max(LONG, ...long);
}
