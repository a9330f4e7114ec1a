import type { Api } from './api.ts';
import { path } from './call.ts';
import { MeetingSchema } from './room-schema.ts';

/** Meetings, by the tokens that let into them. */
export const meetings = ({ ask, tell, remove }: Api) => ({
  /**
   * Starts the meeting, or joins it, as the host whose token it is. Each start is billed (documented). It does not put
   * the host into the meeting: opening `link` does.
   */
  startMeeting(userToken: string, signal?: AbortSignal) {
    return ask(MeetingSchema, { method: 'POST', path: path`/permalink/${userToken}`, by: 'token' }, signal);
  },

  /** Lets a guest in; only while the meeting runs (documented). A locked meeting is `invalid`. */
  registerGuest(guestToken: string, name: string, signal?: AbortSignal) {
    const call = { method: 'POST', path: path`/guests/${guestToken}`, by: 'guest', body: { name } } as const;
    return ask(MeetingSchema, call, signal);
  },

  /** `gone` once it has ended. */
  meeting(accessKey: string, signal?: AbortSignal) {
    return ask(MeetingSchema, { method: 'GET', path: path`/rooms/${accessKey}`, by: 'token' }, signal);
  },

  /** A chat line that everybody inside reads (seen in Eyeson's SDKs). Never sent twice. */
  say(accessKey: string, text: string, signal?: AbortSignal) {
    const body = { type: 'chat', content: text };
    return tell({ method: 'POST', path: path`/rooms/${accessKey}/messages`, by: 'token', body }, signal);
  },

  /** Ends the meeting for everybody in it. One that does not run counts as stopped. */
  stopMeeting(roomId: string, signal?: AbortSignal) {
    return remove(path`/rooms/${roomId}`, signal);
  },
});
