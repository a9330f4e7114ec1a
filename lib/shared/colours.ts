/** The colours by which a host may tell rooms and teams apart. None means anything. */
export const colours = ['blue', 'green', 'yellow', 'orange', 'red', 'purple'] as const;

export type Colour = (typeof colours)[number];
