import type { Host } from './host.ts';

/** A request that changes data at Eyeson. */
export interface ChangeRequest {
  /** Method and path pattern, as in `sandbox/eyeson/endpoints.ts`. */
  route: string;
  body: unknown;
}

/**
 * One action of a host in the model-based tests. Before each action the rooms *Weekly sync* and *Support*
 * exist, and no meeting is running.
 */
export interface Action {
  /** What the host does; completes "the host …". */
  name: string;
  /** Prepares the state at Eyeson, before the extension syncs. */
  arrangeServer?: (host: Host) => void;
  /** Prepares the state in the extension, after the sync. */
  arrangeClient?: (host: Host) => Promise<void>;
  /** Performs the user's clicks and keys, without waiting for replies of Eyeson. */
  perform: (host: Host) => Promise<void>;
  /**
   * Waits until the user sees the result, and verifies that Eyeson has it exactly once and nothing else has
   * changed.
   */
  verify: (host: Host) => Promise<void>;
  /** All changing requests that the extension is expected to send, in order; none if missing. */
  expectedRequests?: (host: Host) => ChangeRequest[];
  /** The request during which a stop of the worker is most harmful. */
  criticalRequest?: string | RegExp;
  /**
   * Set if a repetition would have a second effect: after a stop of the worker it must not be repeated
   * without the user.
   */
  isNotIdempotent?: true;
}
