/** Registers every element. */
import './roadmap-details/define.js';
import './roadmap-filters/define.js';
import './roadmap-table/define.js';
import './roadmap-timeline/define.js';
import './roadmap-tracker/define.js';

export * from './index.js';
