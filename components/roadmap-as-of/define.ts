import '../base/lit-names.js';
import { RoadmapAsOf } from './roadmap-as-of.js';

if (!customElements.get('roadmap-as-of')) customElements.define('roadmap-as-of', RoadmapAsOf);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-as-of': RoadmapAsOf;
  }
}
