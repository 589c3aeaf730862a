/** What the types of the frameworks let through and what not; compiled, never run. */
import type { JSX } from 'react';
import type {} from 'roadmap-tracker/react';
import type {} from 'roadmap-tracker/svelte';
import type {} from 'roadmap-tracker/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

type React = JSX.IntrinsicElements['roadmap-tracker'];
type Svelte = SvelteHTMLElements['roadmap-tracker'];
type Vue = InstanceType<GlobalComponents['roadmap-tracker']>['$props'];

export const react: React = {
  company: 'toyota',
  'as-of': '2026-06-24',
  groupBy: 'stage',
  className: 'wide',
  'onroadmap-load': ({ roadmap, problems }) => [roadmap.milestones.length, problems.length],
};
export const svelte: Svelte = {
  company: 'toyota',
  data: [{ company: 'Toyota', title: 'First car', date: '2027' }],
  'onroadmap-select': ({ milestone }) => milestone?.standing,
};
export const vue: Vue = { company: 'toyota', asOf: '2026-06-24', class: 'wide' };

// @ts-expect-error a number is no company
export const wrongReact: React = { company: 1 };
// @ts-expect-error there is no such property
export const wrongSvelte: Svelte = { companies: 'toyota' };
// @ts-expect-error a number is no day
export const wrongVue: Vue = { asOf: 2026 };
// @ts-expect-error a filter has no milestone
export const wrongEvent: React = { 'onroadmap-filter': ({ milestone }) => milestone };
// @ts-expect-error the table has no lanes
export const wrongPart: JSX.IntrinsicElements['roadmap-table'] = { groupBy: 'stage' };

document.querySelector('roadmap-tracker')?.addEventListener('roadmap-window', ({ start, end }) => {
  const days: [string, string] = [start, end];
  return days;
});
