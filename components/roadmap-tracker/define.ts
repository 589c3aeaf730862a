import '../roadmap-filters/define.js';
import '../roadmap-table/define.js';
import { RoadmapTracker } from './roadmap-tracker.js';

if (!customElements.get('roadmap-tracker')) {
  customElements.define('roadmap-tracker', RoadmapTracker);
}

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-tracker': RoadmapTracker;
  }
}

// What is shown on request comes behind what is shown first: until then it takes no room in the
// scripts that the reader waits for.
void import('../roadmap-timeline/define.js');
void import('../roadmap-as-of/define.js');
void import('../roadmap-details/define.js');
void import('../roadmap-scores/define.js');
void import('../roadmap-trend/define.js');
