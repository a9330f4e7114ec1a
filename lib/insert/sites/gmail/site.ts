import type { Site } from '../../site.ts';
import { composes } from './place.ts';

export const gmail: Site = { name: 'gmail', places: composes };
