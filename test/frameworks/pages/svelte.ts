import 'roadmap-tracker';
import { flushSync, mount as mountApp, unmount } from 'svelte';
import App from './App.svelte';
import type { Mount } from './roadmap.js';
import { stateOf } from './state.svelte.js';

export const mount: Mount = (container, first, onSelect) => {
  const { props, set } = stateOf(first, onSelect);
  const app = mountApp(App, { target: container, props });
  flushSync();
  return {
    set: (next) => {
      set(next);
      flushSync();
    },
    unmount: () => void unmount(app),
  };
};
