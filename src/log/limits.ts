/** The most UTF-16 code units of an entry: those of its texts and keys, and one for each other value. */
export const MAX_ENTRY = 100_000;
