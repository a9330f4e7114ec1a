/** Starts what nobody waits for; what it could not foresee goes to the console instead of nowhere. */
export function reportErrors(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.error(error));
}
