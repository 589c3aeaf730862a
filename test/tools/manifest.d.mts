/** Typed as never, so that each test declares the parts of the schema that it reads. */
export function manifestOf(): never;
