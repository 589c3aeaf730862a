/** The way of a file into a tracker: dropped, pasted, chosen by a button; and nothing where nothing may be recorded. */
import '../../../components/define.js';
import { expect, oneEvent } from '@open-wc/testing';
import type { RoadmapTracker } from '../../../components/index.js';
import { oneEngineEach } from '../../engine.js';
import { BASE } from '../../log/entries.js';
import { until } from '../../until.js';
import { all, find, findThrough, one } from '../page/find.js';
import { box } from '../page/measure.js';
import { placed } from '../page/place.js';
import { text } from '../page/text.js';
import { edited, emptied, snapshotOf } from '../roadmap-editor/page.js';
import { SHEET } from '../roadmap-import/page.js';

/** A file that is being dragged. */
function dragged(name = 'promises.csv', content = SHEET): DataTransfer {
  const data = new DataTransfer();
  data.items.add(new File([content], name));
  return data;
}

function drag(target: Element, type: string, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, {
    dataTransfer,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event;
}

const panel = (tracker: RoadmapTracker) => findThrough(tracker, 'roadmap-import', 'section');
const statements = (tracker: RoadmapTracker) => {
  const element = find(tracker, 'roadmap-import');
  return element ? all(element, '.statement') : [];
};
const overlay = (tracker: RoadmapTracker) => find(tracker, '[part=drop]:popover-open');

describe('a tracker with editable takes a file over', () => {
  beforeEach(emptied);
  after(emptied);

  it('that is dropped on it, and keeps what is taken', async () => {
    const tracker = await edited();
    const data = dragged();
    expect(drag(tracker, 'dragenter', data).defaultPrevented).to.equal(true);
    const over = overlay(tracker) as HTMLElement;
    expect(text(over)).to.equal('Drop the file to see what is in it');
    expect(box(over).width).to.be.closeTo(box(tracker).width, 1);
    expect(drag(tracker, 'drop', data).defaultPrevented).to.equal(true);
    expect(overlay(tracker)).to.equal(null);
    await until(() => statements(tracker).length === 4, 'its statements');
    expect(one<HTMLDialogElement>(tracker, '[part=import-panel]').open).to.equal(true);
    const element = one(tracker, 'roadmap-import');
    one(element, 'button.keep').click();
    await until(() => text(find(element, '.done')) === '3 statements kept.', 'they are kept');
    const { roadmap } = snapshotOf(tracker);
    const first = roadmap?.milestoneAt(roadmap.indexOf('m'));
    expect(
      first?.claims
        .slice(2)
        .map(({ date }) => date)
        .sort(),
    ).to.deep.equal(['2029', '2031']);
    one(element, 'button.keep').click();
    expect(one<HTMLDialogElement>(tracker, '[part=import-panel]').open).to.equal(false);
    drag(tracker, 'drop', dragged());
    await until(() => statements(tracker).length === 4, 'the same again');
    expect(statements(tracker).map(({ dataset }) => dataset.state)).to.deep.equal([
      'there',
      'there',
      'refused',
      'there',
    ]);
  });

  for (const count of oneEngineEach([4000]))
    it(`keeps ${count} statements without blocking the page, and lists the newest`, async () => {
      const tracker = await edited();
      const rows = Array.from(
        { length: count },
        (_, n) =>
          `Kia,Van ${n % 400},${2027 + (n % 9)},202${n % 6}-0${1 + (n % 9)}-0${1 + (n % 7)}`,
      );
      const csv = ['company,title,date,said on', ...rows].join('\n');
      drag(tracker, 'drop', dragged('many.csv', csv));
      const element = await until(() => find(tracker, 'roadmap-import'));
      await until(() => /^Keep \d/.test(text(find(element, 'button.keep'))), 'its statements');
      let frames = 0;
      const countFrames = () => {
        frames += 1;
        if (frames > 0) requestAnimationFrame(countFrames);
      };
      requestAnimationFrame(countFrames);
      const told = oneEvent(tracker, 'roadmap-verdict');
      one(element, 'button.keep').click();
      await until(() => find(element, '.progress progress'), 'that it is being kept');
      await told;
      await until(() => text(find(element, '.done')).endsWith('kept.'), 'they are kept');
      await until(() => (snapshotOf(tracker).editing?.own.size ?? 0) >= 400, 'they show');
      expect(frames).to.be.above(20);
      frames = Number.NEGATIVE_INFINITY;
      one(element, 'button.keep').click();
      one(tracker, '[part=yours]').click();
      const list = await until(() => find(tracker, 'roadmap-editor'));
      await until(() => all(list, '[data-entry]').length === 200, 'the newest of them');
      expect(text(find(list, '.content'))).to.contain('These are the newest 200 of');
    });

  it('takes the overlay away where the file is dragged out again', async () => {
    const tracker = await edited();
    const data = dragged();
    const inner = one(tracker, 'header');
    drag(tracker, 'dragenter', data);
    drag(inner, 'dragenter', data);
    drag(tracker, 'dragleave', data);
    expect(overlay(tracker)).to.not.equal(null);
    drag(inner, 'dragleave', data);
    expect(overlay(tracker)).to.equal(null);
  });

  it('that is pasted, or chosen by a button', async () => {
    const tracker = await edited();
    const data = new DataTransfer();
    data.setData('text/plain', SHEET);
    const paste = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    tracker.dispatchEvent(paste);
    if (paste.clipboardData?.getData('text/plain')) {
      await until(() => statements(tracker).length === 4, 'its statements');
      one(one(tracker, 'roadmap-import'), '.close').click();
    }
    one(tracker, 'button[part=import]').click();
    await until(
      () => panel(tracker) && one<HTMLDialogElement>(tracker, '[part=import-panel]').open,
      'it opens',
    );
    expect(find(one(tracker, 'roadmap-import'), 'input[type=file]')).to.not.equal(null);
  });

  it('asks once more about what was said to be another statement, and then no more', async () => {
    const tracker = await edited();
    const again = [
      {
        company: 'Toyota',
        title: 'First car',
        saidOn: '2024-01-11',
        date: '[2027..2028]',
        phrase: 'soon',
      },
    ];
    drag(tracker, 'drop', dragged('a.json', JSON.stringify(again)));
    await until(() => statements(tracker).length === 1, 'its statement');
    const element = one(tracker, 'roadmap-import');
    one<HTMLInputElement>(element, '.name input').click();
    await until(() => !one<HTMLButtonElement>(element, 'button.keep').disabled, 'it is taken');
    one(element, 'button.keep').click();
    await until(() => find(element, '.done'), 'it is kept');
    const { roadmap } = snapshotOf(tracker);
    expect(roadmap?.milestoneAt(roadmap.indexOf('m')).claims.length).to.equal(3);
  });
});

describe('a tracker without editable', () => {
  it('leaves files to the page, and fetches nothing for them', async () => {
    const tracker = await placed('roadmap-tracker', { properties: { data: BASE } });
    const data = dragged();
    for (const type of ['dragenter', 'dragover', 'drop'])
      expect(drag(tracker, type, data).defaultPrevented, type).to.equal(false);
    expect(find(tracker, '[part=drop]')).to.equal(null);
    expect(find(tracker, 'roadmap-import')).to.equal(null);
  });

  it('stops taking them where editable is taken away', async () => {
    const tracker = await edited();
    tracker.editable = null;
    await until(() => !snapshotOf(tracker).editing, 'nothing may be recorded');
    expect(drag(tracker, 'dragenter', dragged()).defaultPrevented).to.equal(false);
    expect(find(tracker, 'button[part=import]')).to.equal(null);
  });
});
