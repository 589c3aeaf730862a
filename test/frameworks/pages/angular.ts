import '@angular/compiler';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  createComponent,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import 'roadmap-tracker';
import type { RoadmapSelectEvent } from 'roadmap-tracker/elements';
import type { Mount, PageState } from './roadmap.js';

export const mount: Mount = async (container, first, onSelect) => {
  const state = signal<PageState>(first);

  @Component({
    selector: 'roadmap-page',
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `<roadmap-tracker view="table" [data]="state().data" [company]="state().company"
      [asOf]="state().asOf" (roadmap-select)="select($event)"></roadmap-tracker>`,
  })
  class Page {
    readonly state = state;
    select({ milestone }: RoadmapSelectEvent) {
      onSelect(milestone?.id ?? null);
    }
  }

  const host = container.appendChild(document.createElement('roadmap-page'));
  const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
  const page = createComponent(Page, { environmentInjector: app.injector, hostElement: host });
  app.attachView(page.hostView);
  app.tick();
  return {
    set: (next) => {
      state.set(next);
      app.tick();
    },
    unmount: () => {
      app.destroy();
      host.remove();
    },
  };
};
