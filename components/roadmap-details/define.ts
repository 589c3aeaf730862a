import '../base/lit-names.js';
import { RoadmapDetails } from './roadmap-details.js';

if (!customElements.get('roadmap-details'))
  customElements.define('roadmap-details', RoadmapDetails);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-details': RoadmapDetails;
  }
}
