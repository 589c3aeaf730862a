import '../roadmap-details/define.js';
import '../roadmap-filters/define.js';
import '../roadmap-table/define.js';
import '../roadmap-timeline/define.js';
import { RoadmapTracker } from './roadmap-tracker.js';

if (!customElements.get('roadmap-tracker')) {
  customElements.define('roadmap-tracker', RoadmapTracker);
}

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-tracker': RoadmapTracker;
  }
}
