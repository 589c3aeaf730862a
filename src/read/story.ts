/** Reads what a document tells besides its claims: notes at milestones, and views with a text each. */
import { dayOrNull } from '../model/day.js';
import type { FixedFacet } from '../model/facets.js';
import type { Roadmap } from '../model/roadmap.js';
import type { Annotation, Day, ReadStory, StoryView } from '../model/types.js';
import { isBlank, isRecord, leftOut, type Raw, textField } from './fields.js';
import { kindOf, Problems, pointer, pointerTo } from './problems.js';

/** Characters of an annotation: one line beside a bar. */
export const MAX_ANNOTATION = 90;
/** Characters of the text of a view: it stands beside the chart as a whole. */
export const MAX_VIEW_TEXT = 600;
/** Annotations and views that are read: more, and nobody sees the chart. */
export const MAX_NOTES = 100;

const FACETS: readonly FixedFacet[] = ['company', 'country', 'stage', 'technology'];

/**
 * The story of a roadmap and its annotations, from the fields `story` and `annotations` of its document. One
 * that cannot be shown is refused alone, and a part of a view that makes no sense is left out; each with a
 * problem. The roadmap itself, and what it writes, are the same with it or without.
 */
export function readStory(roadmap: Roadmap): ReadStory {
  const problems = new Problems();
  const annotations = entriesOf(roadmap, 'annotations', problems).flatMap(([entry, at]) => {
    return readAnnotation(entry, at, roadmap, problems) ?? [];
  });
  const views = entriesOf(roadmap, 'story', problems).flatMap(([entry, at]) => {
    return readView(entry, at, roadmap, problems) ?? [];
  });
  return { views, annotations, problems: problems.finish() };
}

function entriesOf({ extra }: Roadmap, key: string, problems: Problems): [unknown, string][] {
  const list = extra[key];
  const at = pointer(key);
  if (isBlank(list)) return [];
  if (!Array.isArray(list)) {
    problems.error(at, `${key} is ${kindOf(list)}`, 'write a list');
    return [];
  }
  problems.tooMany(at, list.length, key === 'story' ? 'views' : 'annotations', MAX_NOTES);
  return list.slice(0, MAX_NOTES).map((entry, i) => [entry, pointerTo(at, i)]);
}

function readAnnotation(
  entry: unknown,
  at: string,
  roadmap: Roadmap,
  problems: Problems,
): Annotation | null {
  const hint = 'give milestone (its id), day (YYYY-MM-DD) and text';
  if (!isRecord(entry)) {
    problems.error(at, `the annotation is ${kindOf(entry)}`, hint);
    return null;
  }
  const milestone = textField(entry, 'milestone');
  const text = textField(entry, 'text');
  const day = dayOf(entry, 'day');
  if (milestone === null || text === null || day === null) {
    const missing = Object.entries({ milestone, day, text }).filter(([, value]) => value === null);
    const names = missing.map(([key]) => key).join(', ');
    problems.error(at, `the annotation lacks ${names}`, hint);
    return null;
  }
  if (isTooLong(text, MAX_ANNOTATION, at, problems)) return null;
  if (roadmap.indexOf(milestone) < 0) {
    const message = `there is no milestone ${kindOf(milestone)}`;
    problems.error(pointerTo(at, 'milestone'), message, 'write the id of a milestone');
    return null;
  }
  return { milestone, day, text };
}

function readView(
  entry: unknown,
  at: string,
  roadmap: Roadmap,
  problems: Problems,
): StoryView | null {
  if (!isRecord(entry)) {
    problems.error(at, `the view is ${kindOf(entry)}`, 'write an object with text');
    return null;
  }
  const text = textField(entry, 'text');
  if (text === null) {
    problems.error(at, 'the view has no text', 'give it a text, to stand beside the chart');
    return null;
  }
  if (isTooLong(text, MAX_VIEW_TEXT, at, problems)) return null;
  if (!isBlank(entry.title) && textField(entry, 'title') === null)
    leftOut('title', entry.title, at, problems);
  return {
    title: textField(entry, 'title'),
    text,
    asOf: knownDay(entry, 'asOf', at, problems),
    since: knownDay(entry, 'since', at, problems),
    filter: filterOf(entry, at, roadmap, problems),
    window: windowOf(entry, at, problems),
    highlight: highlightOf(entry, at, roadmap, problems),
  };
}

function isTooLong(text: string, most: number, at: string, problems: Problems): boolean {
  // Characters as a reader counts them, whatever their code units.
  const length = [...text].length;
  if (length > most)
    problems.error(
      pointerTo(at, 'text'),
      `the text has ${length} characters, more than the ${most} there is room for`,
      'shorten it',
    );
  return length > most;
}

function dayOf(entry: Raw, key: string): Day | null {
  const text = textField(entry, key);
  return text !== null && dayOrNull(text) !== null ? text : null;
}

function knownDay(entry: Raw, key: string, at: string, problems: Problems): Day | null {
  const day = dayOf(entry, key);
  if (day === null && !isBlank(entry[key]))
    leftOut(key, entry[key], at, problems, 'write a day such as 2026-06-24');
  return day;
}

function windowOf(entry: Raw, at: string, problems: Problems): StoryView['window'] {
  const { window } = entry;
  if (isBlank(window)) return null;
  const start = isRecord(window) ? dayOf(window, 'start') : null;
  const end = isRecord(window) ? dayOf(window, 'end') : null;
  if (start !== null && end !== null && start < end) return { start, end };
  leftOut('window', window, at, problems, 'write {"start": "2015-01-01", "end": "2030-12-31"}');
  return null;
}

function highlightOf(entry: Raw, at: string, roadmap: Roadmap, problems: Problems): string[] {
  const ids = listOf(entry, 'highlight', at, problems);
  return ids.filter((id) => {
    const isKnown = roadmap.indexOf(id) >= 0;
    if (!isKnown)
      problems.warn(
        pointerTo(at, 'highlight'),
        `there is no milestone ${kindOf(id)} to highlight`,
        'write ids of milestones',
      );
    return isKnown;
  });
}

function filterOf(
  entry: Raw,
  at: string,
  roadmap: Roadmap,
  problems: Problems,
): StoryView['filter'] {
  const { filter } = entry;
  if (isBlank(filter)) return {};
  const place = pointerTo(at, 'filter');
  if (!isRecord(filter)) {
    leftOut('filter', filter, at, problems, 'write {"company": ["toyota"]}');
    return {};
  }
  for (const key of Object.keys(filter))
    if (!(FACETS as readonly string[]).includes(key)) {
      const message = `there is nothing called ${kindOf(key)} to filter by`;
      problems.warn(place, message, `write ${FACETS.join(', ')}`);
    }
  const chosen = FACETS.flatMap((facet) => {
    const ids = listOf(filter, facet, place, problems).filter((id) => {
      const isKnown = facet !== 'company' || roadmap.companyNamed(id)?.id === id;
      if (!isKnown)
        problems.warn(place, `there is no company ${kindOf(id)}`, 'write the id of a company');
      return isKnown;
    });
    return ids.length > 0 ? [[facet, ids] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** A list of ids; what is not text in it is told of and left out. */
function listOf(raw: Raw, key: string, at: string, problems: Problems): string[] {
  const value = raw[key];
  if (isBlank(value)) return [];
  if (!Array.isArray(value)) {
    leftOut(key, value, at, problems, 'write a list of ids');
    return [];
  }
  return value.flatMap((id: unknown) => {
    if (typeof id === 'string' && id.trim()) return id.trim();
    leftOut(key, id, at, problems, 'write a list of ids');
    return [];
  });
}
