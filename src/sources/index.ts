/** Where roadmaps come from: an address, an element's children, a value. */
export { type ChildText, childText } from './children.js';
export { type ReadOptions, readChild, readData, readSrc } from './read.js';
export { SourceError } from './source-error.js';
