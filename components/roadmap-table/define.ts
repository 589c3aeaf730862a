import '../base/lit-names.js';
import { RoadmapTable } from './roadmap-table.js';

if (!customElements.get('roadmap-table')) customElements.define('roadmap-table', RoadmapTable);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-table': RoadmapTable;
  }
}
