import { ValueReader, ValueWriter, type Value } from './values.ts';

/** D-Bus message types. */
export const messageTypes = { call: 1, reply: 2, error: 3, signal: 4 } as const;
const fieldCodes = {
  path: 1,
  interface: 2,
  member: 3,
  error: 4,
  replyTo: 5,
  destination: 6,
  sender: 7,
  signature: 8,
};
const fieldTypes: Record<keyof Header, string> = {
  path: 'o',
  interface: 's',
  member: 's',
  error: 's',
  replyTo: 'u',
  destination: 's',
  sender: 's',
  signature: 'g',
};

/** Header fields of a D-Bus message, as far as a notification service uses them. */
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

/** A received D-Bus message. */
export interface DBusMessage {
  /** One of `messageTypes`. */
  type: number;
  serial: number;
  header: Header;
  /** The message's arguments, to be read in order. */
  body: ValueReader;
}

const fieldNames = Object.keys(fieldCodes) as (keyof Header)[];

/**
 * Encodes a D-Bus message. `signature` in the header lists the types of `body`: one letter, or `as`, for
 * each value.
 */
export function encode(type: number, serial: number, header: Header, body: Value[] = []): Buffer {
  const valueTypes = header.signature?.match(/as|./g) ?? [];
  const values = new ValueWriter();
  body.forEach((value, i) => values.value(valueTypes[i] ?? 's', value));
  const payload = values.bytes();
  const head = new ValueWriter()
    .byte('l'.charCodeAt(0))
    .byte(type)
    .byte(0)
    .byte(1)
    .uint(payload.length)
    .uint(serial);
  head.array((array) => {
    for (const name of fieldNames) {
      const value = header[name];
      if (value !== undefined) {
        array.align(8).byte(fieldCodes[name]).signature(fieldTypes[name]).value(fieldTypes[name], value);
      }
    }
  }, 8);
  return Buffer.concat([head.align(8).bytes(), payload]);
}

/** Decodes the first message in `bytes`; undefined until it is complete. */
export function decode(bytes: Buffer): { message: DBusMessage; rest: Buffer } | undefined {
  if (bytes.length < 16) return undefined;
  const reader = new ValueReader(bytes);
  reader.position = 1;
  const type = reader.byte();
  reader.position = 4;
  const bodyLength = reader.uint();
  const serial = reader.uint();
  const headerEnd = reader.uint() + reader.position;
  const bodyStart = Math.ceil(headerEnd / 8) * 8;
  if (bytes.length < bodyStart + bodyLength) return undefined;
  const header: Record<string, Value> = {};
  while (reader.position < headerEnd) {
    reader.align(8);
    const code = reader.byte();
    const name = fieldNames.find((each) => fieldCodes[each] === code);
    const value = reader.variant();
    if (name) header[name] = value;
  }
  const body = new ValueReader(bytes.subarray(bodyStart, bodyStart + bodyLength));
  return { message: { type, serial, header, body }, rest: bytes.subarray(bodyStart + bodyLength) };
}
