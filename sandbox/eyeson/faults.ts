import { type Match, type Matchable, matches } from './match.ts';
import { type Reply, html } from './reply.ts';

export type Deed =
  /** Answers this instead. */
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** Answers late. */
  | { delayMs: number }
  /** Never answers. */
  | 'hang'
  /** Cuts the connection before anything is done. */
  | 'drop'
  /** Does it, and cuts the connection in the middle of the reply. */
  | 'half'
  /** Does it, and cuts the connection before the reply. */
  | 'lose-reply'
  /** Answers with a web page, as a hotel's network does. */
  | 'html';

export interface Fault {
  /** Which requests it is for; all when left out. */
  match?: Match;
  /** How many requests it strikes; all when left out. */
  times?: number;
  do: Deed;
}

/** What goes wrong on purpose. The first fault that fits a request strikes it. */
export class Faults {
  #faults: Array<Fault & { left: number }> = [];

  add(fault: Fault): void {
    this.#faults.push({ ...fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#faults = [];
  }

  /** What is to happen to this request, if anything; counts as struck. */
  strike(request: Matchable): Deed | undefined {
    const fault = this.#faults.find(({ match, left }) => left > 0 && (!match || matches(match, request)));
    if (fault) fault.left -= 1;
    return fault?.do;
  }
}

const portal = html(200, '<!doctype html><title>Welcome</title><h1>Sign in to the guest network</h1>');

/** What is answered instead of the real reply, if the deed is of that kind. */
export function replacement(deed: Deed | undefined): Reply | undefined {
  if (deed === 'html') return portal;
  return typeof deed === 'object' && 'status' in deed ? deed : undefined;
}
