import { html, nothing, type TemplateResult } from 'lit';
import type { Roadmap } from '../../src/model/roadmap.js';
import { GROUPINGS, type GroupBy, LANE_SORTS, type LaneSort } from '../events.js';
import type { Snapshot } from '../store/snapshot.js';

type Asking = (request: { groupBy?: GroupBy; sort?: LaneSort }) => void;

/**
 * The choices of what makes a lane and how lanes are sorted; with a single lane there is nothing to choose.
 */
export function laneChoices(snapshot: Snapshot, ask: Asking): TemplateResult | typeof nothing {
  const { groupBy, sort, roadmap, words } = snapshot;
  const { tracker, facet } = words;
  const groupings = groupingsOf(roadmap, groupBy);
  if (groupings.length < 2) return nothing;
  const lanes = choice('group-by', tracker.groupBy, groupings, groupBy, facet, (groupBy) =>
    ask({ groupBy }),
  );
  // The default depends on the data; see LaneSort.
  const moved = roadmap && roadmap.claimColumns.count > roadmap.milestoneColumns.count;
  const now = sort ?? (moved ? 'slip' : 'data');
  const order = choice('sort', tracker.sort, LANE_SORTS, now, tracker.sorts, (sort) =>
    ask({ sort }),
  );
  return html`<div class="lanes">${lanes}${order}</div>`;
}

function choice<T extends string>(
  name: string,
  label: string,
  choices: readonly T[],
  now: T,
  words: Readonly<Record<T, string>>,
  ask: (choice: T) => void,
): TemplateResult {
  const onChange = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    const asked = select.value as T;
    // Shows the old choice until the request is granted.
    select.value = now;
    ask(asked);
  };
  return html`<label class=${name}>
    <span>${label}</span>
    <select .value=${now} @change=${onChange}>
      ${choices.map((id) => html`<option value=${id} ?selected=${id === now}>${words[id]}</option>`)}
    </select>
  </label>`;
}

/** What can make lanes: facets that some milestone has a value of, and the present choice. */
function groupingsOf(roadmap: Roadmap | null, now: GroupBy): GroupBy[] {
  return GROUPINGS.filter((facet) => facet === now || !roadmap || hasLanes(roadmap, facet));
}

/** Whether any milestone has a value of the facet. */
function hasLanes({ companies, milestoneColumns }: Roadmap, facet: GroupBy): boolean {
  if (facet === 'standing' || facet === 'verdict') return milestoneColumns.count > 1;
  return facet === 'country'
    ? companies.some(({ country }) => country)
    : milestoneColumns[facet].some((value) => value >= 0);
}
