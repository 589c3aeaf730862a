import type { Standing } from '../model/types.js';

/** An SVG path in a 16 × 16 box for each standing, so that shape tells it as well as colour. */
export const STANDING_PATHS: Readonly<Record<Standing, string>> = {
  unchanged: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11Z',
  advanced: 'M8.5 2.5 2.5 8l6 5.5v-3.6h5V6.1h-5Z',
  delayed: 'M7.5 2.5 13.5 8l-6 5.5V9.9h-5V6.1h5Z',
  overdue: 'M8 1.2 15 14H1ZM7.2 5.6v4.2h1.6V5.6Zm0 5.3v1.6h1.6v-1.6Z',
  'open-ended': 'M1 7h9.2L7.4 4.2 8.6 3 13.4 8l-4.8 5-1.2-1.2L10.2 9H1Z',
  undated:
    'M5 5.6a3 3 0 1 1 4.2 2.8c-.5.2-.5.6-.5 1.3H7.2c0-1.4.2-2.2 1.3-2.7A1.4 1.4 0 1 0 6.6 5.6Zm2.1 5.4h1.7v1.8H7.1Z',
  achieved: 'M6.4 13.2 1.6 8.4 3.2 6.8l3.2 3.2 6.4-6.8 1.6 1.6Z',
  'achieved-late': 'M5.2 12.2 1 8l1.5-1.5 2.7 2.7 5.2-5.6L12 5Zm5.3-1.9h1.4v1.6h1.6v1.4h-3Z',
  paused: 'M4 3h3v10H4Zm5 0h3v10H9Z',
  cancelled: 'm4 2.6 4 4 4-4L13.4 4l-4 4 4 4-1.4 1.4-4-4-4 4L2.6 12l4-4-4-4Z',
};
