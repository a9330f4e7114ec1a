import { run } from '../../browser/run.ts';
import { hands } from '../hands.ts';
import type { Request } from '../site.ts';
import { addAtOnce } from './at-once.ts';
import { closeOpen } from './floating.ts';
import { openLinked } from './linked.ts';

/** Serves a click on a button of ours: what can be done with the link that is there, else what adds one. A click on the button of what is open closes it. */
export function serve(request: Request): void {
  const hand = hands[request.place.site];
  if (closeOpen(request.button)) return hand.focusBack(request);
  const task = { request, hand };
  const link = request.way === 'corner' ? undefined : hand.find(request);
  run(link === undefined ? addAtOnce(task) : openLinked(task, link));
}
