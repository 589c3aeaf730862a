/**
 * Types of the elements in the templates of Svelte 5: `import type {} from 'roadmap-tracker/svelte'`.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementProps, Listeners, RoadmapElements } from './elements.js';

type Elements = {
  [Tag in keyof RoadmapElements]: Omit<
    HTMLAttributes<RoadmapElements[Tag]>,
    keyof ElementProps<RoadmapElements[Tag]>
  > &
    ElementProps<RoadmapElements[Tag]> &
    Listeners<RoadmapElements[Tag], 'on'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
