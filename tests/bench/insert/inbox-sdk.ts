import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeExtension } from './bare-extension.ts';

const version = '2.2.26';
const run = promisify(execFile);

// Gmail's own globals that the SDK waits for: the account's language, key and address.
const globals = `window.GLOBALS = [];
Object.assign(window.GLOBALS, { 4: 'gmail.en.', 9: 'key', 10: 'user@example.com', 17: [] });`;

const content = (label: string): string => `
InboxSDK.load(2, 'sdk_bench', { suppressAddonTitle: 'bench' }).then((sdk) => {
  sdk.Compose.registerComposeViewHandler((view) => {
    view.addButton({ title: ${JSON.stringify(label)}, iconUrl: 'data:,', onClick() {} });
  });
});`;

export type InboxSdk = { ok: true; extension: string } | { ok: false; reason: string };

/** Makes an extension with InboxSDK, its package fetched by npm; it is no part of this project. */
export async function inboxSdk(folder: string, label: string): Promise<InboxSdk> {
  await mkdir(folder, { recursive: true });
  try {
    const { stdout } = await run('npm', ['pack', `@inboxsdk/core@${version}`, '--silent'], { cwd: folder });
    await run('tar', ['xzf', stdout.trim()], { cwd: folder });
  } catch (error) {
    return { ok: false, reason: `@inboxsdk/core could not be fetched: ${String(error)}` };
  }
  const names = ['inboxsdk.js', 'pageWorld.js', 'background.js'];
  const texts = await Promise.all(names.map((name) => readFile(join(folder, 'package', name), 'utf8')));
  const files = {
    ...Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])),
    'globals.js': globals,
    'content.js': content(label),
  };
  const scripts = [
    { js: ['globals.js'], world: 'MAIN', run_at: 'document_start' },
    { js: ['inboxsdk.js', 'content.js'] },
  ] as const;
  return {
    ok: true,
    extension: await writeExtension(join(folder, 'extension'), scripts, files, 'background.js'),
  };
}
