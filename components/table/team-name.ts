import type { Account } from '../../lib/rooms/database.ts';

/** How a team is called: as the host likes, or as Eyeson says, once it has. */
export const teamName = ({ label, team }: Pick<Account, 'label' | 'team'>): string =>
  label || team || 'Eyeson';
