/** The animation that a site's style sheet gives to what its button stands beside: its start is how we hear that it came. */
export const SEEN = 'permalinks-for-eyeson-seen';
