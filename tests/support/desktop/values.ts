/**
 * D-Bus values of the types that a notification service uses: s and o (string), g (signature), u, i and b
 * (number), as (string array).
 */
export type Value = string | number | boolean | string[];

/** Encodes values in D-Bus's little-endian format. Alignment is relative to the first byte. */
export class ValueWriter {
  #bytes: number[] = [];

  align(to: number): this {
    while (this.#bytes.length % to !== 0) this.#bytes.push(0);
    return this;
  }

  byte(value: number): this {
    this.#bytes.push(value);
    return this;
  }

  uint(value: number): this {
    this.align(4);
    for (const shift of [0, 8, 16, 24]) this.#bytes.push((value >>> shift) & 0xff);
    return this;
  }

  text(value: string): this {
    const bytes = Buffer.from(value);
    this.uint(bytes.length);
    this.#bytes.push(...bytes, 0);
    return this;
  }

  signature(value: string): this {
    this.#bytes.push(value.length, ...Buffer.from(value), 0);
    return this;
  }

  array(write: (elements: ValueWriter) => void, alignment: number): this {
    this.uint(0);
    const lengthAt = this.#bytes.length - 4;
    this.align(alignment);
    const start = this.#bytes.length;
    write(this);
    const length = new ValueWriter().uint(this.#bytes.length - start);
    this.#bytes.splice(lengthAt, 4, ...length.#bytes);
    return this;
  }

  /** Encodes one value. @param type its D-Bus type */
  value(type: string, value: Value): this {
    if (Array.isArray(value)) return this.array((texts) => value.forEach((each) => texts.text(each)), 4);
    if (type === 'g') return this.signature(String(value));
    return type === 's' || type === 'o' ? this.text(String(value)) : this.uint(Number(value));
  }

  bytes(): Buffer {
    return Buffer.from(this.#bytes);
  }
}

/** Decodes values from a message, starting at its first byte. */
export class ValueReader {
  position = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  align(to: number): void {
    this.position = Math.ceil(this.position / to) * to;
  }

  byte(): number {
    this.position += 1;
    return this.#bytes.readUInt8(this.position - 1);
  }

  uint(): number {
    this.align(4);
    this.position += 4;
    return this.#bytes.readUInt32LE(this.position - 4);
  }

  text(): string {
    return this.#take(this.uint());
  }

  signature(): string {
    return this.#take(this.byte());
  }

  texts(): string[] {
    const end = this.uint() + this.position;
    const texts: string[] = [];
    while (this.position < end) texts.push(this.text());
    return texts;
  }

  /** A variant; supports the types that occur in message headers. */
  variant(): Value {
    const type = this.signature();
    if (type === 'g') return this.signature();
    return type === 'u' ? this.uint() : this.text();
  }

  #take(length: number): string {
    const start = this.position;
    this.position += length + 1;
    return this.#bytes.toString('utf8', start, start + length);
  }
}
