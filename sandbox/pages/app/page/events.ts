import eyeson from 'eyeson';

interface Person {
  id: string;
  name: string;
  guest: boolean;
}

/** Events of Eyeson's SDK that these pages use. */
export type SdkEvent =
  | { type: 'connection'; connectionStatus: string }
  | { type: 'permalink_meeting_info'; room: { name: string | null; started_at: string | null } }
  | { type: 'guest_user'; token: string }
  | { type: 'error'; content?: string; locked?: boolean }
  | { type: 'room_update'; content: { name: string | null; shutdown: boolean; participants: Person[] } }
  | { type: 'participant_update'; participant: Person & { online: boolean } }
  | { type: 'chat'; user: { name: string }; content: string };

/** Listens to events of Eyeson's SDK until it is destroyed. */
export function onSdkEvent(listener: (event: SdkEvent) => void): void {
  eyeson.onEvent(listener);
}
