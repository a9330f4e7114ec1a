/** Whether rows that repeat what another row shows are run too, as in `npm run test:long`. */
export const isLong = import.meta.env.MODE === 'long';
