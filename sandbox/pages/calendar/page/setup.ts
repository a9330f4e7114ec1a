import { readOptions, readSetup } from './options.ts';

const query = new URLSearchParams(location.search);

export const setup = readSetup(query);
export const options = readOptions(query);
