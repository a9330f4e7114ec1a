import type { Host } from './host.ts';

/** A request that changes something at Eyeson: which kind, as in `sandbox/eyeson/endpoints.ts`, and its body. */
export interface Sent {
  route: string;
  body: unknown;
}

/** Something that a host does. Before it there are the rooms *Weekly sync* and *Support*, and nothing goes on. */
export interface Action {
  /** What the host does, after "the host". */
  name: string;
  /** What else there is at Eyeson, before the extension hears of it. */
  there?: (host: Host) => void;
  /** What the host has done before. */
  here?: (host: Host) => Promise<void>;
  /** The host's clicks and keys; waits for nothing that Eyeson has to say. */
  act: (host: Host) => Promise<void>;
  /** Waits until the host sees that it is done and Eyeson has it so: once, and with nothing else changed. */
  done: (host: Host) => Promise<void>;
  /** All that the extension sends by it that changes something at Eyeson, in order. Left out for what is the host's own. */
  sends?: (host: Host) => Sent[];
  /** The request in the middle of which a death of the worker hurts most. */
  fatal?: string | RegExp;
  /** It would be done twice if it were asked twice: after a death of the worker the host decides. */
  isOnce?: true;
}
