import type { PresenceEvent } from '../../lib/background/presence/reducer.ts';
import type { Participant } from '../../lib/shared/eyeson/types.ts';

export const anna: Participant = { id: 'a', name: 'Anna', guest: true, online: true };
export const ben: Participant = { id: 'b', name: 'Ben', guest: true, online: true };
export const host: Participant = { id: 'h', name: 'Hanna', guest: false, online: true };

export const snapshot = (...participants: Participant[]): PresenceEvent => ({
  kind: 'snapshot',
  participants,
});
export const comes = (participant: Participant): PresenceEvent => ({ kind: 'participant', participant });
export const goes = (participant: Participant): PresenceEvent => comes({ ...participant, online: false });
