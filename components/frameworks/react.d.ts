/**
 * Types of the elements in JSX, for React 19 and later, which sets properties and listens to events
 * of custom elements: `import type {} from 'roadmap-tracker/react'`. Properties that a part does
 * not have are errors; `data` takes any value.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementProps, Listeners, RoadmapElements } from './elements.js';

type Elements = {
  [Tag in keyof RoadmapElements]: Omit<
    DetailedHTMLProps<HTMLAttributes<RoadmapElements[Tag]>, RoadmapElements[Tag]>,
    keyof ElementProps<RoadmapElements[Tag]>
  > &
    ElementProps<RoadmapElements[Tag]> &
    Listeners<RoadmapElements[Tag], 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
