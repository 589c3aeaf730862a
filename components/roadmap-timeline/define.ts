import '../base/lit-names.js';
import { RoadmapTimeline } from './roadmap-timeline.js';

if (!customElements.get('roadmap-timeline'))
  customElements.define('roadmap-timeline', RoadmapTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-timeline': RoadmapTimeline;
  }
}
