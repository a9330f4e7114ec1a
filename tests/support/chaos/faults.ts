import type { Sandbox } from '../../../sandbox/start.ts';
import { jump } from '../e2e/chromium/clock.ts';
import type { Extension } from '../e2e/chromium/extension.ts';

/** Something that goes wrong for a while; what it gives back puts it right again. */
export type Fault = (extension: Extension, sandbox: Sandbox) => Promise<() => void | Promise<void>>;

export const nothing = (): void => undefined;

const faulty =
  (status: number, headers?: Record<string, string>): Fault =>
  async (_, { eyeson }) => {
    eyeson.faults.add({ match: /./, do: { status, ...(headers && { headers }) } });
    eyeson.cut();
    return () => eyeson.faults.clear();
  };

/** By name, so that a failing walk can say what it did. */
export const faults = {
  'nothing at all': async () => nothing,
  'the worker dies': async (extension) => {
    await extension.killWorker();
    return nothing;
  },
  'all connections break in the middle of a frame': async (_, { eyeson }) => {
    eyeson.cut(undefined, { midFrame: true });
    return nothing;
  },
  'the key is refused for a while': faulty(401),
  'Eyeson asks for rest': faulty(429, { 'Retry-After': '1' }),
  'Eyeson is away': faulty(503),
  'Eyeson answers with web pages': async (_, { eyeson }) => {
    eyeson.faults.add({ match: /./, do: 'html' });
    return () => eyeson.faults.clear();
  },
  'answers come late': async (_, { eyeson }) => {
    eyeson.faults.add({ match: /./, do: { delayMs: 150 } });
    return () => eyeson.faults.clear();
  },
  'every frame comes twice': async (_, { eyeson }) => {
    for (const { id, participants } of eyeson.rooms()) {
      for (const person of participants) {
        const participant = { ...person, room_id: id, avatar: null };
        eyeson.push(id, {
          identifier: '{"channel":"RoomChannel"}',
          message: { type: 'participant_update', participant },
        });
      }
    }
    return nothing;
  },
  'the observer says hello and drops': async (_, { eyeson }) => {
    eyeson.switches.observerDrops = 'after-hello';
    eyeson.cut();
    return () => {
      eyeson.switches.observerDrops = 'never';
    };
  },
  'frames of one moment come in the other order': async (_, { eyeson }) => {
    eyeson.switches.observerOrder = 'swapped';
    return () => {
      eyeson.switches.observerOrder = 'as-sent';
    };
  },
  'every third frame is lost': async (_, { eyeson }) => {
    eyeson.switches.observerLoss = 'every-third';
    return () => {
      eyeson.switches.observerLoss = 'none';
    };
  },
  'frames before the confirmation are lost': async (_, { eyeson }) => {
    eyeson.switches.observerLoss = 'before-confirmation';
    eyeson.cut();
    return () => {
      eyeson.switches.observerLoss = 'none';
    };
  },
  'the list of running meetings is empty for a while': async (extension, { eyeson }) => {
    eyeson.faults.add({ match: 'GET /rooms', do: { status: 200, body: [] } });
    await extension.ringAlarms();
    return () => eyeson.faults.clear();
  },
  'frames come late': async (_, { eyeson }) => eyeson.holdFrames(),
  'the computer’s clock jumps by an hour, and back': (extension) => jump(extension),
  'the computer sleeps for an hour: timers are late, and connections gone': async (extension, { eyeson }) => {
    const wake = await jump(extension, { asleep: true });
    eyeson.cut();
    return wake;
  },
  'Eyeson’s clock jumps': async (_, { eyeson }) => {
    eyeson.clock.skew(26 * 3_600_000);
    return () => eyeson.clock.skew(0);
  },
  'the computer sleeps: the worker dies and connections with it': async (extension, { eyeson }) => {
    await extension.killWorker();
    eyeson.cut();
    return nothing;
  },
  'the browser is restarted': async (extension) => {
    await extension.restartBrowser();
    return nothing;
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
