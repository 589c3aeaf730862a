/** Fills large.html with as many made-up milestones as its address asks for, the same on every visit. */
import { roadmapText } from '../bench/data.js';

const SIZES = ['1000', '10000', '100000', '1000000'];

const asked = new URLSearchParams(location.search).get('size') ?? '';
const size = SIZES.includes(asked) ? asked : '10000';
document.querySelector(`a[href="?size=${size}"]`)?.setAttribute('aria-current', 'true');

// The page is shown before the records are made: a million take a while.
requestAnimationFrame(() =>
  setTimeout(() => {
    const tracker = document.querySelector('roadmap-tracker');
    if (tracker) tracker.data = roadmapText(Number(size));
  }),
);
