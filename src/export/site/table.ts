import type { Roadmap } from '../../model/roadmap.js';
import type { MilestoneState, RoadmapState } from '../../model/types.js';
import { dayWords, leadingClaim, saidWords, shownClaim, sourceOf } from '../../view/wording.js';
import { dateWords, sourceName, webAddress } from '../facts.js';
import { isolatedLine, oneLine } from '../plain-text.js';
import { ENGLISH, type ExportWording } from '../words.js';
import { xmlText } from '../xml.js';
import { html } from './html.js';
import { ENGLISH_SITE, type SiteWords } from './words.js';

/** More rows would make a page that phones cannot open; the data have them all. */
export const MOST_ROWS = 1000;

export interface TableOptions {
  readonly wording?: ExportWording;
  readonly words?: SiteWords;
}

/**
 * The milestones of a state as a table in HTML, for readers without scripts, mail and archives: a row each,
 * those of a company together. Texts of the record are escaped; only http and https addresses become links.
 */
export function milestoneTable(
  roadmap: Roadmap,
  state: RoadmapState,
  { wording = ENGLISH, words = ENGLISH_SITE }: TableOptions = {},
): string {
  const { company, milestone, date, first, standing, verdict, source } = words.column;
  const heads = [milestone, company, date, first, standing, verdict, source];
  const rows = byCompany(state.milestones);
  const left = rows.length - MOST_ROWS;
  return html(
    'table',
    {},
    html('caption', {}, xmlText(wording.words.asKnown(dayWords(state.asOf, wording)))),
    html(
      'thead',
      {},
      html('tr', {}, ...heads.map((name) => html('th', { scope: 'col' }, xmlText(name)))),
    ),
    html(
      'tbody',
      {},
      ...rows.slice(0, MOST_ROWS).map((one) => rowOf(one, roadmap, wording, words)),
    ),
    left > 0
      ? html(
          'tfoot',
          {},
          html('tr', {}, html('td', { colspan: heads.length }, xmlText(words.more(left)))),
        )
      : '',
  );
}

/** The milestones of a company one after another, companies in the order of the file. */
function byCompany(milestones: readonly MilestoneState[]): MilestoneState[] {
  const groups = new Map<string, MilestoneState[]>();
  for (const milestone of milestones) {
    const group = groups.get(milestone.company);
    if (group) group.push(milestone);
    else groups.set(milestone.company, [milestone]);
  }
  return [...groups.values()].flat();
}

function rowOf(
  state: MilestoneState,
  roadmap: Roadmap,
  wording: ExportWording,
  words: SiteWords,
): string {
  const { words: facts } = wording;
  const date = dateWords(shownClaim(state), state, roadmap, wording) ?? words.noDate;
  return html(
    'tr',
    {},
    html('th', { scope: 'row', dir: 'auto' }, xmlText(oneLine(state.title))),
    html('td', { dir: 'auto' }, xmlText(oneLine(state.companyName))),
    html('td', {}, xmlText(date)),
    html('td', {}, xmlText(firstPromise(state, roadmap, wording))),
    html('td', {}, xmlText(facts.standing[state.standing])),
    html('td', {}, xmlText(facts.verdict[state.verdict])),
    html('td', { dir: 'auto' }, sourceCell(state, roadmap)),
  );
}

/** The date first promised and the day of that promise, "2020–2023 (25 Oct 2017)". */
function firstPromise(state: MilestoneState, roadmap: Roadmap, wording: ExportWording): string {
  const { baseline } = state;
  const date = dateWords(baseline, state, roadmap, wording);
  if (!baseline || date === null) return '';
  const said = saidWords(baseline, wording);
  return said ? `${date} (${said})` : date;
}

/** The source of the statement shown, as a link where it has an address. */
function sourceCell(state: MilestoneState, roadmap: Roadmap): string {
  const source = sourceOf(roadmap, leadingClaim(state));
  if (!source) return '';
  const href = webAddress(source) ?? webAddress(source, 'archived');
  const name = isolatedLine(source.publisher ?? '') || sourceName(source) || href || '';
  return href ? html('a', { href, rel: 'noopener' }, xmlText(name)) : xmlText(name);
}
