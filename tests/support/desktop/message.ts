import { Reader, Writer, type Value } from './values.ts';

export const kinds = { call: 1, reply: 2, error: 3, signal: 4 } as const;
const fields = {
  path: 1,
  interface: 2,
  member: 3,
  error: 4,
  replyTo: 5,
  destination: 6,
  sender: 7,
  signature: 8,
};
const types: Record<keyof Header, string> = {
  path: 'o',
  interface: 's',
  member: 's',
  error: 's',
  replyTo: 'u',
  destination: 's',
  sender: 's',
  signature: 'g',
};

/** The header of a D-Bus message, as far as a notification service meets it. */
export interface Header {
  path?: string;
  interface?: string;
  member?: string;
  error?: string;
  replyTo?: number;
  destination?: string;
  sender?: string;
  signature?: string;
}

export interface Incoming {
  kind: number;
  serial: number;
  header: Header;
  /** The message's values, to be read in their order. */
  body: Reader;
}

const names = Object.keys(fields) as (keyof Header)[];

/** A message as bytes; `signature` in the header names the types of `body`, one letter (or `as`) a value. */
export function encode(kind: number, serial: number, header: Header, body: Value[] = []): Buffer {
  const valueTypes = header.signature?.match(/as|./g) ?? [];
  const values = new Writer();
  body.forEach((value, i) => values.value(valueTypes[i] ?? 's', value));
  const payload = values.bytes();
  const head = new Writer()
    .byte('l'.charCodeAt(0))
    .byte(kind)
    .byte(0)
    .byte(1)
    .uint(payload.length)
    .uint(serial);
  head.array((array) => {
    for (const name of names) {
      const value = header[name];
      if (value !== undefined) {
        array.align(8).byte(fields[name]).signature(types[name]).value(types[name], value);
      }
    }
  }, 8);
  return Buffer.concat([head.align(8).bytes(), payload]);
}

/** Takes one message off the front of `bytes`, or nothing while it is not all there. */
export function decode(bytes: Buffer): { message: Incoming; rest: Buffer } | undefined {
  if (bytes.length < 16) return undefined;
  const reader = new Reader(bytes);
  reader.at = 1;
  const kind = reader.byte();
  reader.at = 4;
  const bodyLength = reader.uint();
  const serial = reader.uint();
  const headerEnd = reader.uint() + reader.at;
  const bodyStart = Math.ceil(headerEnd / 8) * 8;
  if (bytes.length < bodyStart + bodyLength) return undefined;
  const header: Record<string, Value> = {};
  while (reader.at < headerEnd) {
    reader.align(8);
    const code = reader.byte();
    const name = names.find((each) => fields[each] === code);
    const value = reader.variant();
    if (name) header[name] = value;
  }
  const body = new Reader(bytes.subarray(bodyStart, bodyStart + bodyLength));
  return { message: { kind, serial, header, body }, rest: bytes.subarray(bodyStart + bodyLength) };
}
