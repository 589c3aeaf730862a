import '../base/lit-names.js';
import { RoadmapFilters } from './roadmap-filters.js';

if (!customElements.get('roadmap-filters')) {
  customElements.define('roadmap-filters', RoadmapFilters);
}

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-filters': RoadmapFilters;
  }
}
