import '../base/lit-names.js';
import { RoadmapTrend } from './roadmap-trend.js';

if (!customElements.get('roadmap-trend')) customElements.define('roadmap-trend', RoadmapTrend);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-trend': RoadmapTrend;
  }
}
