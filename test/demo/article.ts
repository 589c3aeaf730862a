/** An article about one roadmap: its story is computed once the tracker has loaded it. */
import type { RoadmapLoadEvent } from '../../components/index.js';
import { lang, offerLanguages, storyNow, tell } from './story.js';

const one = (selector: string) => document.querySelector(selector) as HTMLElement;

offerLanguages(one('.languages'));
const tracker = one('roadmap-tracker');
tracker.lang = lang;
tracker.addEventListener('roadmap-load', (event) => {
  const { roadmap } = event as RoadmapLoadEvent;
  void tell(storyNow(roadmap), roadmap, one('.story'));
});
