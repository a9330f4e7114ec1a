import * as v from 'valibot';
import { Backup, FORMAT, Head, Secrets, VERSION } from './format.ts';
import { decrypt } from './encryption.ts';

/** Why a file is no backup that can be read; nothing has changed then. */
export type ParseError = 'tooLarge' | 'notJson' | 'notOurs' | 'newer' | 'broken';

/** The most that is read, in bytes: ten thousand rooms are a quarter of it. */
const LARGEST = 32 * 2 ** 20;

/** A backup that was checked, and what its secrets were sealed beside. */
export interface ParsedBackup {
  backup: Backup;
  additionalData: string;
}

/** Reads a file that somebody says is a backup. */
export async function readBackup(file: Blob): Promise<ParsedBackup | ParseError> {
  if (file.size > LARGEST) return 'tooLarge';
  const data = parse(await file.text());
  if (data === undefined) return 'notJson';
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT)
    return 'notOurs';
  const head = v.safeParse(Head, data);
  if (head.success && head.output.version > VERSION) return 'newer';
  const backup = v.safeParse(Backup, data);
  if (!backup.success) return 'broken';
  return { backup: backup.output, additionalData: JSON.stringify({ ...data, sealed: undefined }) };
}

/** The keys and host links of a backup; undefined where the passphrase is wrong, or somebody has changed the file. */
export async function openSecrets(
  { backup, additionalData }: ParsedBackup,
  passphrase: string,
): Promise<Secrets | undefined> {
  const text = backup.sealed && (await decrypt(backup.sealed, passphrase, additionalData));
  const secrets = v.safeParse(Secrets, text === undefined ? undefined : parse(text));
  return secrets.success ? secrets.output : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
