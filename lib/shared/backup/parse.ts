import * as v from 'valibot';
import { Backup, FORMAT, Head, Secrets, VERSION } from './format.ts';
import { decrypt } from './encryption.ts';

/**
 * Why a file cannot be imported. `notOurs`: not a backup of this extension. `newer`: of a later version. `broken`: it does
 * not match the format.
 */
export type ParseError = 'tooLarge' | 'notJson' | 'notOurs' | 'newer' | 'broken';

/** In bytes. Ten thousand rooms take a quarter of it. */
const MAX_SIZE = 32 * 2 ** 20;

/** A validated backup. `additionalData`: the JSON text with which its secrets were authenticated, see `encrypt`. */
export interface ParsedBackup {
  backup: Backup;
  additionalData: string;
}

/** Parses and validates a backup file. */
export async function readBackup(file: Blob): Promise<ParsedBackup | ParseError> {
  if (file.size > MAX_SIZE) return 'tooLarge';
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

/** Decrypts the secrets of a backup; undefined if there are none, the passphrase is wrong or the file was changed. */
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
