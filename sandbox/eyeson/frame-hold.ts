/** Runs functions at once or, while held, queues them until release. */
export class FrameHold {
  #queue: (() => void)[] | undefined;

  run(task: () => void): void {
    if (this.#queue) this.#queue.push(task);
    else task();
  }

  hold(): void {
    this.#queue ??= [];
  }

  release(): void {
    const queue = this.#queue ?? [];
    this.#queue = undefined;
    for (const task of queue) task();
  }
}
