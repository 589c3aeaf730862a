import '../../../components/define.js';
import { expect } from '@open-wc/testing';
import { ReactiveElement } from 'lit';
import { until } from '../../until.js';
import { placed } from '../accessibility/page.js';
import { showAllLines } from '../page/all-lines.js';
import { FILE } from '../page/data.js';
import { deep, first, there } from '../page/find.js';
import { updated } from '../page/wait.js';

/** Elements that were asked for another update when one had just been drawn. */
function watched(): string[] {
  const again: string[] = [];
  const { prototype } = ReactiveElement;
  const { requestUpdate } = prototype;
  const drawing = new Set<ReactiveElement>();
  const update = Object.getOwnPropertyDescriptor(prototype, 'performUpdate')?.value;
  Object.assign(prototype, {
    performUpdate(this: ReactiveElement) {
      drawing.add(this);
      update.call(this);
      drawing.delete(this);
    },
    requestUpdate(this: ReactiveElement, ...of: Parameters<typeof requestUpdate>) {
      const pending = this.isUpdatePending;
      requestUpdate.apply(this, of);
      if (!pending && this.isUpdatePending && drawing.has(this))
        again.push(`${this.localName} ${String(of[0] ?? '')}`);
    },
  });
  restore = () => Object.assign(prototype, { performUpdate: update, requestUpdate });
  return again;
}

let restore = () => {};
afterEach(() => restore());

describe('an update does not cause another one', () => {
  it('if a property has that value already, or none', async () => {
    const tracker = await placed();
    const again = watched();
    for (const [name, text] of [
      ['company', ' toyota , nio'],
      ['company', 'toyota,nio '],
      ['company', ''],
      ['view', 'nowhere'],
      ['group-by', 'nothing'],
      ['as-of', '2020-13-44'],
      ['since', 'once'],
      ['start', 'once'],
      ['selected', ''],
      ['query', ''],
    ] as const) {
      tracker.setAttribute(name, text);
      await updated(tracker);
    }
    Object.assign(tracker, { company: undefined, view: '', groupBy: 'company', asOf: 'once' });
    await updated(tracker);
    expect(again).to.deep.equal([]);
    expect([tracker.company, tracker.view, tracker.groupBy, tracker.asOf]).to.deep.equal([
      null,
      null,
      null,
      null,
    ]);
  });

  it('if a focused picture of the trend is removed', async () => {
    const tracker = await placed({
      attributes: { src: FILE, view: 'trend' },
    });
    await showAllLines(tracker);
    const plot = first(tracker, '[part=plot]');
    plot.focus();
    plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await updated(tracker);
    const again = watched();
    tracker.query = 'zzz';
    await until(() => deep(tracker, '[part=plot] svg').length === 0);
    await updated(tracker);
    tracker.query = null;
    await there(tracker, '[part=plot] svg');
    expect(again).to.deep.equal([]);
  });
});
