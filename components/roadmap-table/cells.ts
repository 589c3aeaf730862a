import { html, nothing, type TemplateResult } from 'lit';
import type { MilestoneState, Roadmap } from '../../src/model/index.js';
import {
  countryWords,
  leadingClaim,
  listWords,
  partnerNames,
  periodWords,
  saidWords,
  shownClaim,
  sourceOf,
} from '../../src/view/wording.js';
import { milestoneNotes } from '../shared/milestone-notes.js';
import { sourceLink, unverifiedWords } from '../shared/source-link.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Editing } from '../store/editing.js';
import { ownWords } from '../store/own-milestones.js';
import type { Words } from '../words/en.js';

/** What the cells of one row are made from. */
export interface RowContext {
  readonly state: MilestoneState;
  readonly roadmap: Roadmap;
  readonly lang: string;
  readonly words: Words;
  readonly editing: Editing | null;
}

type Cell = TemplateResult | typeof nothing;

/** The columns besides the milestone's title, each with the content of its cell. */
export const CELLS = {
  company: ({ state, lang }: RowContext): Cell =>
    twoLines(state.companyName, state.country && countryWords(state.country, lang)),
  stage: ({ state, roadmap, words }: RowContext): Cell => {
    const stage = roadmap.stageWithId(state.stage ?? '');
    const technology = roadmap.technologyWithId(state.technology ?? '');
    return stage || technology
      ? twoLines(stage ? words.stage(stage.name) : '', technology?.name)
      : nothing;
  },
  forecast: (row: RowContext): Cell => {
    const { state, roadmap, words } = row;
    const shown = shownClaim(state);
    const date = shown && periodWords(shown, row, roadmap, state.company);
    if (!date && !state.actual) return html`<span class="muted">${words.period.none}</span>`;
    return twoLines(date ?? words.period.none, state.actual && words.table.delivered);
  },
  baseline: (row: RowContext): Cell => {
    const { baseline, company } = row.state;
    const date = baseline && periodWords(baseline, row, row.roadmap, company);
    if (!date) return nothing;
    const said = saidWords(baseline, row);
    return twoLines(date, said && row.words.table.said(said));
  },
  slip: ({ state: { slipMonths, slipAtLeast }, words }: RowContext): Cell => {
    if (slipMonths === null) return nothing;
    return html`<span class=${slipMonths === 0 ? 'number muted' : 'number'} dir="auto" aria-hidden="true">${words.slipShort(slipMonths, slipAtLeast)}</span>
      <span class="visually-hidden">${words.slip(slipMonths, slipAtLeast)}</span>`;
  },
  standing: (row: RowContext): Cell => {
    const { state, roadmap, words } = row;
    const notes = milestoneNotes(state, roadmap, row);
    return html`<span class="standing" part="standing">
        ${standingIcon(state.standing)}<span>${words.standing[state.standing]}</span>
      </span>
      ${notes.map((note) => html`<small class="note">${note}</small>`)}`;
  },
  lastSaid: (row: RowContext): Cell => {
    const last = row.state.claims.at(-1);
    const said = last && saidWords(last, row);
    return said ? twoLines(said, row.words.speaker[last.saidBy]) : nothing;
  },
  source: ({ state, roadmap, words }: RowContext): Cell => {
    const source = sourceOf(roadmap, leadingClaim(state));
    const name = source && (source.publisher || source.title || words.table.untitledSource);
    if (!name && !state.unverified) return nothing;
    return html`${source && name ? sourceLink(source, name) : nothing}
      ${state.unverified ? html`<small class="unverified">${unverifiedWords(words)}</small>` : nothing}`;
  },
};

/** The cell with the milestone's title, a button that opens it, and its partners below. */
export function titleCell(row: RowContext, open: () => void): TemplateResult {
  const { state, roadmap, lang, words } = row;
  const mine = ownWords(row.editing, state.id);
  const partners = partnerNames(roadmap, state.partners);
  return html`<button class="open" part="open" @click=${open}>
      <span class="clamp" dir="auto">${state.title}</span>
    </button>
    ${mine === null ? nothing : html`<small class="mine" part="mine">${mine}</small>`}
    ${partners.length > 0 ? html`<small class="clamp" dir="auto">${words.table.partners(listWords(partners, lang))}</small>` : nothing}`;
}

function twoLines(first: string, second: string | null | undefined): TemplateResult {
  return html`<span class="clamp" dir="auto">${first}</span>
    ${second ? html`<small class="clamp" dir="auto">${second}</small>` : nothing}`;
}
