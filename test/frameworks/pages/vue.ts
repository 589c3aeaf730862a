import 'roadmap-tracker';
import type { RoadmapSelectEvent } from 'roadmap-tracker/elements';
import { createApp, nextTick, shallowReactive } from 'vue/dist/vue.esm-bundler.js';
import type { Mount } from './roadmap.js';

export const mount: Mount = (container, first, onSelect) => {
  const state = shallowReactive({ ...first });
  const app = createApp({
    setup: () => ({
      state,
      select: ({ milestone }: RoadmapSelectEvent) => onSelect(milestone?.id ?? null),
    }),
    template: `<roadmap-tracker view="table" .data="state.data" :company="state.company"
      :as-of="state.asOf" @roadmap-select="select"></roadmap-tracker>`,
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('roadmap-');
  app.mount(container);
  return {
    set: (next) => {
      Object.assign(state, next);
      return nextTick();
    },
    unmount: () => app.unmount(),
  };
};
