/** What of a roadmap a filter lets through, in words: "Toyota, NIO · launch · “car”". */
import { FACETS, type Facet } from '../model/facets.js';
import type { Choice, Filter, Filtered } from '../model/filter.js';
import type { Standing } from '../model/types.js';
import type { Verdict } from '../model/verdict.js';
import { countryWords } from '../view/wording.js';
import { isolatedLine } from './plain-text.js';
import type { ExportWording } from './words.js';

const LONGEST = 80;
/** Names of a facet beyond this number are counted. */
const MOST = 6;

/** "" where everything is shown. */
export function scopeWords(filter: Filter, filtered: Filtered, wording: ExportWording): string {
  const facets = FACETS.map((facet) => {
    const chosen = filtered.choices[facet].filter((choice) => choice.chosen);
    const names = chosen.slice(0, MOST).map((choice) => nameOf(facet, choice, wording));
    const more = chosen.length - names.length;
    return names.join(', ') + (more > 0 ? ` +${wording.words.count(more)}` : '');
  });
  const query = isolatedLine(filter.query.slice(0, LONGEST));
  return [...facets, query && wording.words.quote(query)].filter(Boolean).join(' · ');
}

function nameOf(facet: Facet, { id, name }: Choice, { lang, words }: ExportWording): string {
  switch (facet) {
    case 'country':
      return countryWords(id, lang);
    case 'standing':
      return words.standing[id as Standing];
    case 'verdict':
      return words.verdict[id as Verdict];
    case 'stale':
      return words.stale;
    default:
      return isolatedLine(name.slice(0, LONGEST));
  }
}
