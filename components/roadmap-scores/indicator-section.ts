import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../src/model/index.js';
import type {
  IndicatorBox,
  IndicatorCategory,
  IndicatorFigure,
} from '../../src/view/scores/indicators.js';
import { edtfWords } from '../../src/view/wording.js';
import { sourceLink, unverifiedWords } from '../shared/source-link.js';
import type { Words } from '../words/en.js';
import { countryName } from './measures.js';

interface Context {
  readonly words: Words;
  readonly lang: string;
}

/** Figures about countries, one box for each source and scope, closed at first. Empty if there are none. */
export function indicatorSection(
  categories: readonly IndicatorCategory[],
  context: Context,
): TemplateResult | typeof nothing {
  if (categories.length === 0) return nothing;
  const { indicators } = context.words.scores;
  return html`<details class="indicators" part="indicators">
    <summary>${indicators.title}</summary>
    <p class="lead">${indicators.lead}</p>
    ${categories.map(
      ({ category, boxes }) => html`<h4 dir="auto">${
        Object.hasOwn(indicators.category, category) ? indicators.category[category] : category
      }</h4>
      <ul class="boxes" role="list">${boxes.map((box) => boxItem(box, context))}</ul>`,
    )}
  </details>`;
}

function boxItem(box: IndicatorBox, context: Context): TemplateResult {
  const { words } = context;
  return html`<li class="box" part="indicator" data-source=${box.source?.id ?? nothing}>
    ${box.measure === null ? nothing : html`<strong class="measure" dir="auto">${box.measure}</strong>`}
    ${scopeOf(box)}
    <ul class="figures" role="list">
      ${box.figures.map((figure) => figureItem(figure, box, context))}
    </ul>
    <small class="origin">
      <span class="period">${periodWords(box, context)}</span>
      ${sourceOf(box, words)}
    </small>
  </li>`;
}

/** Who counted what and where: the title of a box with several measures. */
function scopeOf({ measure, scope }: IndicatorBox): TemplateResult | typeof nothing {
  if (!scope) return nothing;
  if (measure === null) return html`<strong class="only-scope" dir="auto">${scope}</strong>`;
  return html`<small class="scope" dir="auto">${scope}</small>`;
}

function figureItem(
  { indicator, share }: IndicatorFigure,
  { measure }: IndicatorBox,
  { words, lang }: Context,
): TemplateResult {
  const country = countryName(indicator.country, words, lang);
  const note = typeof indicator.note === 'string' ? indicator.note : '';
  return html`<li class="figure" data-country=${indicator.country}>
    ${
      measure === null
        ? html`<span dir="auto">${indicator.measure}<span class="country where" dir="auto">${country}</span></span>`
        : html`<span class="country" dir="auto">${country}</span>`
    }
    <span class="amount" dir="auto">${amountWords(indicator, words)}${note ? html` <small>(${note})</small>` : nothing}${
      indicator.unverified === true
        ? html`<small class="unverified">${unverifiedWords(words)}</small>`
        : nothing
    }</span>
    ${share === null ? nothing : html`<svg class="share-bar" aria-hidden="true"><rect width=${`${share * 100}%`} height="100%"/></svg>`}
  </li>`;
}

/** ">7,000 patents", "48.6 %", or the statement as text. */
function amountWords({ value, comparator, unit, text }: Indicator, words: Words): TemplateResult {
  if (value === undefined) return html`<span class="statement">${text ?? ''}</span>`;
  const sign = comparator
    ? `${comparator}${comparator.length > 1 || comparator === '≤' ? ' ' : ''}`
    : '';
  return html`<b>${sign}${words.scores.number(value)}</b>${unit ? html` <span class="unit">${unit}</span>` : nothing}`;
}

/** "2000–2023", "up to May 2023"; if the source gives no period, the day it was said. */
function periodWords({ period, saidOn }: IndicatorBox, { words, lang }: Context): string {
  const { indicators } = words.scores;
  const worded = (edtf: string) => edtfWords(edtf, { words, lang });
  if (period === null) return indicators.noPeriod(saidOn ? worded(saidOn) : null);
  const [start = '', end] = period.split('/');
  if (end === undefined) return worded(period);
  if (start === '..' || start === '') return indicators.upTo(worded(end));
  if (end === '..' || end === '') return indicators.since(worded(start));
  return indicators.between(worded(start), worded(end));
}

function sourceOf({ source }: IndicatorBox, { scores }: Words): TemplateResult {
  const { untitledSource, noSource } = scores.indicators;
  if (!source) return html`<span>${noSource}</span>`;
  return sourceLink(source, source.publisher || source.title || untitledSource);
}
