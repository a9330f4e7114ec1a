import type { Account } from '../../lib/rooms/database.ts';

/** How a team is called on screen: by the host's own name for it, else by Eyeson's. */
export const teamName = ({ label, team }: Pick<Account, 'label' | 'team'>): string =>
  label || team || 'Eyeson';
