/** Calls a method of the local Eyeson, `rooms` or `clock/advance`; gives what that gives. */
export async function call<T = void>(path: string, ...args: unknown[]): Promise<T> {
  const response = await fetch(`/${path}`, { method: 'POST', body: JSON.stringify(args) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

/** Says so when it fails. */
export function orSay(work: Promise<void>): void {
  work.catch((error: unknown) => alert(String(error)));
}

/** Calls a method for a button. */
export const act = (path: string, ...args: unknown[]): void => orSay(call(path, ...args));
