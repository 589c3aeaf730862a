import '../base/lit-names.js';
import { RoadmapScores } from './roadmap-scores.js';

if (!customElements.get('roadmap-scores')) customElements.define('roadmap-scores', RoadmapScores);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-scores': RoadmapScores;
  }
}
