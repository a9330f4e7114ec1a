import { type Match, type Matchable, matches } from './match.ts';
import { type Reply, html } from './reply.ts';

/** What happens to a request instead of a regular reply. */
export type FaultAction =
  /** Sends this reply instead; the request is not executed. */
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** Delays the reply. */
  | { delayMs: number }
  /** Never replies; the request is not executed. */
  | 'hang'
  /** Cuts the connection; the request is not executed. */
  | 'drop'
  /** Executes the request and cuts the connection in the middle of the reply. */
  | 'half'
  /** Executes the request and cuts the connection before the reply. */
  | 'lose-reply'
  /** Replies with an HTML page, like a captive portal. */
  | 'html';

/** A fault that is injected into matching requests. */
export interface Fault {
  /** Requests that it applies to; all if missing. */
  match?: Match;
  /** Number of requests that it applies to; unlimited if missing. */
  times?: number;
  do: FaultAction;
}

/** Injected faults. The first one that matches a request applies. */
export class Faults {
  #faults: Array<Fault & { left: number }> = [];

  add(fault: Fault): void {
    this.#faults.push({ ...fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#faults = [];
  }

  /** Finds the action for a request, and uses up one application of the fault. */
  take(request: Matchable): FaultAction | undefined {
    const fault = this.#faults.find(({ match, left }) => left > 0 && (!match || matches(match, request)));
    if (fault) fault.left -= 1;
    return fault?.do;
  }
}

const captivePortal = html(200, '<!doctype html><title>Welcome</title><h1>Sign in to the guest network</h1>');

/** The reply that replaces the real one, if the action provides one. */
export function replacement(action: FaultAction | undefined): Reply | undefined {
  if (action === 'html') return captivePortal;
  return typeof action === 'object' && 'status' in action ? action : undefined;
}
