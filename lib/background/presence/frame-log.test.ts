import { describe, expect, it } from 'vitest';
import type { Participant } from '../../shared/eyeson/types.ts';
import { FrameLog } from './frame-log.ts';

const anna: Participant = { id: 'a', name: 'Anna', guest: true, online: true };
const ben: Participant = { id: 'b', name: 'Ben', guest: true, online: true };
const gone = (participant: Participant): Participant => ({ ...participant, online: false });
const ids = ({ participants }: { participants: Participant[] }) => participants.map(({ id }) => id);

describe('frames about one participant', () => {
  it.each<[string, Participant, Participant, number, boolean]>([
    ['in one moment disagree when they say the opposite', gone(anna), anna, 999, true],
    ['in one moment agree when they say the same', anna, anna, 999, false],
    ['about two people never disagree', gone(anna), ben, 0, false],
    ['that are a second apart tell what happened', anna, gone(anna), 1000, false],
  ])('%s', (_, first, second, after, disagrees) => {
    const log = new FrameLog();
    expect(log.hear(first, 5000)).toBe(false);
    expect(log.hear(second, 5000 + after)).toBe(disagrees);
  });

  it.each<[string, Participant[], Participant, boolean]>([
    ['who enters after a list without them', [], anna, true],
    ['who leaves after a list with them', [anna], gone(anna), true],
    ['who is in the list', [anna], anna, false],
  ])('disagree with a list of the same moment: %s', (_, listed, frame, disagrees) => {
    const log = new FrameLog();
    log.hearList(listed, 5000);
    expect(log.hear(frame, 5010)).toBe(disagrees);
  });
});

describe('a frame with the list', () => {
  it('does not take out who has entered in the same moment, nor bring back who has left', () => {
    const log = new FrameLog();
    log.hear(anna, 5000);
    log.hear(gone(ben), 5000);
    const heard = log.hearList([ben], 5500);
    expect(ids(heard)).toEqual(['a']);
    expect(heard.disagrees).toBe(true);
  });

  it('counts over a new connection, whatever was heard over the last one in the same moment', () => {
    const log = new FrameLog();
    log.hear(anna, 5000);
    log.connect(5100);
    expect(log.hearList([ben], 5200)).toEqual({ participants: [ben], disagrees: false });
  });

  it('counts when a reply has overruled the frame of the same moment', () => {
    const log = new FrameLog();
    log.hear(anna, 5000);
    log.correctReply([ben], 5100);
    expect(log.hearList([ben], 5200)).toEqual({ participants: [ben], disagrees: false });
  });

  it('does not refresh what it is corrected by', () => {
    const log = new FrameLog();
    log.hear(anna, 5000);
    log.hearList([], 5900);
    expect(log.correctReply([], 5800)).toEqual({ participants: [], disagrees: false });
  });

  it('counts when the moment is over', () => {
    const log = new FrameLog();
    log.hear(anna, 5000);
    log.hear(gone(ben), 5000);
    expect(log.hearList([ben], 6000)).toEqual({ participants: [ben], disagrees: false });
  });
});

describe('the reply to a request', () => {
  it('outweighs every frame that came before it was sent', () => {
    const log = new FrameLog();
    log.hear(gone(anna), 5000);
    log.hearList([], 5000);
    expect(log.correctReply([anna], 5000)).toEqual({ participants: [anna], disagrees: false });
  });

  it('is outweighed by the frames that came after it was sent, and that is to be settled', () => {
    const log = new FrameLog();
    log.hear(gone(anna), 5001);
    log.hear(ben, 5001);
    const corrected = log.correctReply([anna], 5000);
    expect(ids(corrected)).toEqual(['b']);
    expect(corrected.disagrees).toBe(true);
  });

  it('is outweighed by a later list, but for who is heard of on their own', () => {
    const log = new FrameLog();
    log.hearList([], 5001);
    log.hear(ben, 7000);
    const corrected = log.correctReply([anna, ben], 5000);
    expect(ids(corrected)).toEqual(['b']);
    expect(corrected.disagrees).toBe(true);
  });
});
