/** Reads roadmaps from an address, an element's children, or a value. */
export { type ChildText, childText } from './inline.js';
export { type ReadOptions, readChild, readData, readSrc } from './read.js';
export { SourceError } from './source-error.js';
