import type { Hand } from '../hand.ts';
import type { Request } from '../site.ts';

/** A click on a button of ours, and what is able to do what it asks for. */
export interface Task {
  request: Request;
  hand: Hand;
}
