/**
 * Calls a method of the mock Eyeson by path, for instance `rooms` or `clock/advance`.
 * @returns its result. Throws the server's error message.
 */
export async function call<T = void>(path: string, ...args: unknown[]): Promise<T> {
  const response = await fetch(`/${path}`, { method: 'POST', body: JSON.stringify(args) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

/** Shows an alert if a promise rejects. */
export function alertOnError(work: Promise<void>): void {
  work.catch((error: unknown) => alert(String(error)));
}

/** Calls a method and shows errors as an alert. */
export const act = (path: string, ...args: unknown[]): void => alertOnError(call(path, ...args));
