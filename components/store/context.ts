import { createContext } from '@lit/context';
import type { RoadmapStore } from './store.js';

/** The key under which a part finds the store of the tracker it stands in; the same for every copy of the script. */
export const storeContext = createContext<RoadmapStore>(Symbol.for('roadmap-tracker/store/1'));
