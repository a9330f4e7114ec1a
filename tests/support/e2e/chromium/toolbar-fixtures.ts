import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../../../sandbox/start.ts';
import { Display } from '../display.ts';
import { team, test as base } from '../fixtures.ts';
import { Extension } from './extension.ts';

interface Look {
  /** Chrome's *Font size*, in CSS pixels: 16 is Medium, 20 Large, 24 Very large. */
  fontSize: number;
}

export const test = base.extend<Look & { toolbar: Extension }>({
  fontSize: [16, { option: true }],
  toolbar: async ({ sandbox, locale, fontSize }, use) => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam(team);
    // Elsewhere its windows are on the screen of whoever runs this.
    const display = process.platform === 'linux' ? await Display.start() : undefined;
    const profile = await mkdtemp(join(tmpdir(), 'permalinks-profile-'));
    await mkdir(join(profile, 'Default'));
    const preferences = { webkit: { webprefs: { default_font_size: fontSize } } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const extension = await Extension.install({
      profile,
      build: join(process.env.EXTENSION_BUILDS ?? '', 'chrome-mv3'),
      port: sandbox.port,
      locale: locale ?? 'en',
      colorScheme: 'light',
      headless: false,
      ...(display && { display: display.name }),
    });
    await use(extension);
    await extension.close();
    await display?.close();
    await rm(profile, { recursive: true, maxRetries: 5 });
  },
});

const other = { key: 'sEcOnD-kEy', name: 'Northwind Consulting' };

/** Two teams with rooms in all states. */
export async function showStates({ eyeson }: Sandbox, toolbar: Extension): Promise<void> {
  eyeson.addTeam(other);
  const names = [
    'Spring workshop with all customers',
    'Interview',
    'Support',
    'Weekly check-in',
    'Old campaign',
  ];
  const [workshop, interview, support, weekly] = names.map((name, n) =>
    eyeson.addRoom({
      key: n % 2 === 0 ? team.key : other.key,
      name,
      hosts: ['Hanna Host'],
      ...(name === 'Old campaign' && { expiresAt: '2020-03-01T10:00:00Z' }),
    }),
  );
  await toolbar.connect({ key: team.key });
  await toolbar.connect({ key: other.key });
  await toolbar.ask('rooms.refresh');
  const idOf = (room: { id: string } | undefined) => room?.id ?? '';
  const MINUTE = 60_000;
  await toolbar.ask('reminder.add', { roomId: idOf(interview), at: Date.now() + 5 * MINUTE });
  await toolbar.ask('reminder.add', { roomId: idOf(workshop), at: Date.now() + 5 * 24 * 60 * MINUTE });
  const marks = { muted: true, pin: 1, note: 'For VIPs' } as const;
  await toolbar.ask('room.updateMetadata', { roomId: idOf(support), marks });
  eyeson.start(idOf(weekly));
  eyeson.enter(idOf(weekly), { name: 'Anna', guest: true });
  const span = { from: Date.now(), until: Date.now() + 60 * MINUTE };
  await toolbar.ask('door.open', { roomId: idOf(workshop), ...span });
  await toolbar.ask('rooms.refresh');
}
