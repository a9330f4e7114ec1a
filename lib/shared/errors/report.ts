/** Handles a promise that nobody awaits: a rejection is logged to the console. */
export function reportErrors(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.error(error));
}
