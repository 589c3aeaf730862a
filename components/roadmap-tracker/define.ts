import '../roadmap-filters/define.js';
import '../roadmap-table/define.js';
import { loadLateParts } from './late-parts.js';
import { RoadmapTracker } from './roadmap-tracker.js';

if (!customElements.get('roadmap-tracker')) {
  customElements.define('roadmap-tracker', RoadmapTracker);
}

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-tracker': RoadmapTracker;
  }
}

// What the reader does not wait for comes behind what is shown first: until then it takes no room
// in the scripts that are waited for.
loadLateParts().catch((error) => reportError(error));
