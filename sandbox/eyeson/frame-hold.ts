/** What passes through it happens at once, or, while it is closed, when it is opened again, in its order. */
export class Gate {
  #waiting: (() => void)[] | undefined;

  pass(act: () => void): void {
    if (this.#waiting) this.#waiting.push(act);
    else act();
  }

  close(): void {
    this.#waiting ??= [];
  }

  open(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const act of waiting) act();
  }
}
