/** Runs `task` in `ms` milliseconds, at once for 0, and never after `signal` was aborted. */
export function after(ms: number, signal: AbortSignal, task: () => void): void {
  if (ms <= 0) {
    task();
    return;
  }
  const timer = setTimeout(task, ms);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
