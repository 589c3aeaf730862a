import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import 'roadmap-tracker';
import type {} from 'roadmap-tracker/react';
import type { Mount, PageState } from './roadmap.js';

interface AppProps {
  readonly state: PageState;
  onSelect(id: string | null): void;
}

function App({ state, onSelect }: AppProps) {
  return (
    <roadmap-tracker
      view="table"
      data={state.data}
      company={state.company}
      as-of={state.asOf}
      onroadmap-select={({ milestone }) => onSelect(milestone?.id ?? null)}
    />
  );
}

export const mount: Mount = (container, first, onSelect) => {
  const root = createRoot(container);
  const set = (state: PageState) =>
    flushSync(() =>
      root.render(
        <StrictMode>
          <App state={state} onSelect={onSelect} />
        </StrictMode>,
      ),
    );
  set(first);
  return { set, unmount: () => root.unmount() };
};
