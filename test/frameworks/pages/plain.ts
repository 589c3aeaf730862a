import 'roadmap-tracker';
import type { Mount } from './roadmap.js';

export const mount: Mount = (container, state, onSelect) => {
  const tracker = document.createElement('roadmap-tracker');
  tracker.view = 'table';
  const set = ({ data, company, asOf }: typeof state) => {
    tracker.data = data;
    tracker.company = company;
    tracker.asOf = asOf;
  };
  set(state);
  tracker.addEventListener('roadmap-select', ({ milestone }) => onSelect(milestone?.id ?? null));
  container.append(tracker);
  return { set, unmount: () => tracker.remove() };
};
