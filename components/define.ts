/** Registers every element. */
import './base/lit-names.js';
import './roadmap-as-of/define.js';
import './roadmap-details/define.js';
import './roadmap-editor/define.js';
import './roadmap-filters/define.js';
import './roadmap-import/define.js';
import './roadmap-scores/define.js';
import './roadmap-story/define.js';
import './roadmap-table/define.js';
import './roadmap-timeline/define.js';
import './roadmap-tracker/define.js';
import './roadmap-trend/define.js';

export * from './index.js';
