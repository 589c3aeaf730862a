import '../base/lit-names.js';
import { RoadmapImport } from './roadmap-import.js';

if (!customElements.get('roadmap-import')) customElements.define('roadmap-import', RoadmapImport);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-import': RoadmapImport;
  }
}
