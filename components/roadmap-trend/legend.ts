import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { STANDINGS, type Standing } from '../../src/model/types.js';
import { arrowPath, isFilled, markPath } from '../../src/view/trend/marks.js';
import type { TrendMark } from '../../src/view/trend/shape.js';
import { standingIcon } from '../shared/standing-icon.js';
import type { Words } from '../words/en.js';

const MARKS = ['promise', 'hollow', 'achieved', 'cancelled', 'paused', 'withdrawn'] as const;

/** How to read the trend: what its slopes mean, and its marks. */
export function legend(
  { trend: { legend: words }, standing }: Words,
  present: ReadonlySet<Standing>,
): TemplateResult {
  const item = (picture: SVGTemplateResult, text: string) => html`<li>
    <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">${picture}</svg><span>${text}</span>
  </li>`;
  const drawn = (name: string, d: string) => svg`<path class=${name} d=${d}/>`;
  return html`<details class="legend" part="legend">
    <summary>${words.title}</summary>
    <ul>
      ${item(drawn('steps', 'M2 10H30'), words.level)}
      ${item(drawn('steps', 'M2 15H16V5H30'), words.rising)}
      ${item(drawn('steps', 'M2 5H16V15H30'), words.falling)}
      ${item(svg`<path class="zone" d="M2 20L30 0V20Z"/><path class="diagonal" d="M2 20L30 0"/>`, words.gray)}
      ${MARKS.map((kind) => item(example({ kind }), words[kind]))}
      ${item(svg`${drawn('hold', 'M2 10H26')}${example({ kind: 'open', x: 26 })}`, words.hold)}
      ${item(example({ kind: 'promise', arrow: 'later', y: 16 }), words.later)}
      ${item(example({ kind: 'promise', arrow: 'earlier', y: 4 }), words.earlier)}
      ${item(svg`<rect class="band" x="2" y="5" width="28" height="12"/>${drawn('steps', 'M2 5H30')}`, words.band)}
    </ul>
    <p>${words.colours}</p>
    <ul>
      ${STANDINGS.filter((name) => present.has(name)).map((name) => html`<li data-standing=${name}>${standingIcon(name)}<span>${standing[name]}</span></li>`)}
    </ul>
  </details>`;
}

function example(given: Pick<TrendMark, 'kind'> & Partial<TrendMark>): SVGTemplateResult {
  const mark: TrendMark = { x: 16, y: 10, point: 0, arrow: null, ...given };
  return svg`<path class="outlined" d=${arrowPath(mark, 3.5)}/>
    <path class=${isFilled(mark) ? 'filled' : 'outlined'} d=${markPath(mark, 3.5)}/>`;
}
