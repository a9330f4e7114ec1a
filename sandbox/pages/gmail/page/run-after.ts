/** Runs `task` after `ms` milliseconds, synchronously for 0, and not after `signal` is aborted. */
export function runAfter(ms: number, signal: AbortSignal, task: () => void): void {
  if (ms <= 0) {
    task();
    return;
  }
  const timer = setTimeout(task, ms);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
