/** What the tracker itself does without until its first picture, in one script. */
export { FocusReturn } from './focus-return.js';
export { KeptScroll } from './kept-scroll.js';
export { Printing } from './printing.js';
export { Share } from './share.js';
