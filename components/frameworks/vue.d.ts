/**
 * Types of the elements in the templates of Vue 3: `import type {} from 'roadmap-tracker/vue'`.
 * Tell the compiler that they are elements: `isCustomElement: (tag) => tag.startsWith('roadmap-')`.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { RoadmapEventMap } from '../events.js';
import type { ElementProps, RoadmapElements } from './elements.js';

type Emits = { [K in keyof RoadmapEventMap]: (event: RoadmapEventMap[K]) => void };

type Components = {
  [Tag in keyof RoadmapElements]: new () => {
    $props: ElementProps<RoadmapElements[Tag]> & HTMLAttributes & PublicProps;
    $emit: Emits;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
