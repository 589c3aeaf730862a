import '../base/lit-names.js';
import { RoadmapEditor } from './roadmap-editor.js';

if (!customElements.get('roadmap-editor')) customElements.define('roadmap-editor', RoadmapEditor);

declare global {
  interface HTMLElementTagNameMap {
    'roadmap-editor': RoadmapEditor;
  }
}
