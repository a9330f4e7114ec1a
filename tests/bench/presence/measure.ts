import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox/start.ts';
import { type Contender, ringAndSettle, until } from './contender.ts';
import { processorTime, workerHeap } from '../usage.ts';

let guests = 0;

/** A guest comes into a running room; `then` is done, and when the notification is there, all is over again. */
async function visit(
  { extension }: Contender,
  { eyeson }: Sandbox,
  roomId: string,
  then: () => Promise<void>,
): Promise<number> {
  const name = `Guest ${(guests += 1)}`;
  const start = performance.now();
  eyeson.enter(roomId, { name, guest: true });
  await then();
  await until(() => extension.desktop.appeared.includes(`${name} is waiting`));
  const took = performance.now() - start;
  // The desktop's answer is still on its way: a notification that is taken back before it came would stay.
  await pause(50);
  return took;
}

/** Milliseconds from a guest's coming into a room that is listened to, to the notification. */
export async function frameToNotification(
  contender: Contender,
  sandbox: Sandbox,
  roomId: string,
  times: number,
): Promise<number[]> {
  const { eyeson } = sandbox;
  const took: number[] = [];
  eyeson.start(roomId);
  await ringAndSettle(contender, sandbox);
  await until(() => eyeson.subscribers(roomId) > 0);
  for (let time = 0; time < times; time += 1) {
    took.push(await visit(contender, sandbox, roomId, () => Promise.resolve()));
    const host = eyeson.enter(roomId, { name: 'Host', guest: false });
    await until(() => contender.extension.desktop.notifications().length === 0);
    for (const { participants } of eyeson.rooms()) {
      for (const { id } of participants) if (id !== host) eyeson.leave(id);
    }
    eyeson.leave(host);
  }
  eyeson.stop(roomId);
  return took;
}

/** Milliseconds from the minute's alarm to the notification, for a meeting that has started since the last one. */
export async function alarmToNotification(
  contender: Contender,
  sandbox: Sandbox,
  roomId: string,
  times: number,
): Promise<number[]> {
  const { eyeson } = sandbox;
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    eyeson.start(roomId);
    took.push(await visit(contender, sandbox, roomId, () => contender.extension.ringAlarms()));
    eyeson.stop(roomId);
    await ringAndSettle(contender, sandbox);
    await until(() => contender.extension.desktop.notifications().length === 0);
  }
  return took;
}

export interface Hour {
  requests: number;
  /** Seconds of processor time, of the whole browser. */
  processor: number;
  /** Kilobytes that the worker holds at the end. */
  heap: number;
}

/** An hour in which nothing happens, its minutes one right after the other. @param minutes how many are lived; the rest is reckoned */
export async function idleHour(contender: Contender, sandbox: Sandbox, minutes: number): Promise<Hour> {
  // What a first look has more to do is no part of an hour; one minute alone stands for itself.
  if (minutes > 1) await ringAndSettle(contender, sandbox);
  sandbox.eyeson.requests.clear();
  const before = await processorTime(contender.extension);
  for (let minute = 0; minute < minutes; minute += 1) {
    await ringAndSettle(contender, sandbox);
  }
  const share = 60 / minutes;
  return {
    requests: sandbox.eyeson.requests.all().length * share,
    processor: ((await processorTime(contender.extension)) - before) * share,
    heap: await workerHeap(contender.extension),
  };
}

/** Milliseconds from a meeting's start by the page that the host has opened here, to its being listened to. */
export async function startToSeen(
  { extension }: Contender,
  { eyeson }: Sandbox,
  roomId: string,
  times: number,
): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    eyeson.requests.clear();
    const opened = extension.context.waitForEvent('page');
    await extension.ask('meeting.open', { roomId });
    await until(() => eyeson.rooms().some(({ id, startedAt }) => id === roomId && startedAt !== null));
    const start = performance.now();
    await until(() => eyeson.requests.of('GET /rooms/:id/users').length > 0);
    took.push(performance.now() - start);
    await (await opened).close();
    eyeson.stop(roomId);
    await until(() => eyeson.connections(roomId) === 0);
  }
  return took;
}
