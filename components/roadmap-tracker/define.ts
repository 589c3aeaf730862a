import '../base/lit-names.js';
import '../roadmap-filters/define.js';
import { RoadmapTracker } from './roadmap-tracker.js';

if (!customElements.get('roadmap-tracker')) {
  customElements.define('roadmap-tracker', RoadmapTracker);
}

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-tracker': RoadmapTracker;
  }
}
