import * as v from 'valibot';

/** An id, a token, a key: text that must be there. */
export const token = v.pipe(v.string(), v.nonEmpty());

/** Words that may be missing, as an empty text. */
export const words = v.nullish(v.string(), '');

/** A time in ISO 8601. */
export const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** A time, or null where there is none. */
export const maybeTime = v.nullish(time, null);

/** A link that may be opened and shared as it is: no reply can slip in `javascript:` and the like. */
export const link = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).protocol === 'https:'),
);
