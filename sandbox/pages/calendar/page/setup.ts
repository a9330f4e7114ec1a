import { readOptions, readSetup } from './options.ts';

const query = new URLSearchParams(location.search);

/** Fixed settings of this load. */
export const setup = readSetup(query);
/** Current behaviour; can be changed by `calendar.configure`. */
export const options = readOptions(query);
