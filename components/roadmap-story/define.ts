import '../base/lit-names.js';
import { RoadmapStory } from './roadmap-story.js';

if (!customElements.get('roadmap-story')) customElements.define('roadmap-story', RoadmapStory);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-story': RoadmapStory;
  }
}
