import type { Day } from '../../src/model/types.js';
import type { UrlState } from './url-state.js';

/**
 * A state that means the same tomorrow: the newest day by its date, and every choice, also one that is as the
 * page's attributes (`base`) have it now. What is nothing both here and there is left out.
 */
export function pinned(state: UrlState, base: UrlState, day: Day): UrlState {
  const all = new Map([...state, ['as-of', day]]);
  return new Map([...all].filter(([attribute, text]) => text !== '' || base.get(attribute)));
}
