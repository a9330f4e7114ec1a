const last = new Map<string, Promise<unknown>>();

/** Does a task after all that were begun for the same thing before, however those ended. */
export async function inTurn<T>(thing: string, task: () => Promise<T>): Promise<T> {
  const turn = (last.get(thing) ?? Promise.resolve()).then(task, task);
  last.set(thing, turn);
  try {
    return await turn;
  } finally {
    if (last.get(thing) === turn) last.delete(thing);
  }
}
