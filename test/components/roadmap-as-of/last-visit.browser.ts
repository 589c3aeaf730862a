import { expect } from '@open-wc/testing';
import type { RoadmapAsOf } from '../../../components/roadmap-as-of/roadmap-as-of.js';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';
import { find, one } from '../page/find.js';
import { text } from '../page/text.js';
import { choose, placed, said } from './page.js';

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('roadmap-tracker/'));
const chosen = (element: RoadmapAsOf) => one<HTMLSelectElement>(element, '[part=compare]').value;
const KEY = 'roadmap-tracker/visits/The all-solid-state battery race';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

describe('the last visit', () => {
  it('is remembered only once the reader asks for it, and says so', async () => {
    const element = await placed();
    expect(kept()).to.deep.equal([]);
    await choose(element, '[part=compare]', 'lastVisit');
    expect(kept()).to.deep.equal([KEY]);
    expect(element.since).to.equal(null);
    expect(chosen(element)).to.equal('lastVisit');
    expect(find(element, '[part=since]')).to.equal(null);
    const note = text(one(element, '[part=changes]'));
    expect(note).to.match(/^From your next visit on/);
    expect(said(element)).to.equal(note);
  });

  it('is compared with at the next one, by itself', async () => {
    localStorage.setItem(KEY, JSON.stringify([{ on: '2025-03-01', seen: '2025-02-28' }]));
    const element = await placed();
    await until(() => element.since === '2025-02-28', 'it is compared with');
    await until(() => find(element, '[part=change]'), 'what changed is listed');
    expect(chosen(element)).to.equal('lastVisit');
    // Once more on the same day: the same.
    element.remove();
    const again = await placed();
    await until(() => again.since === '2025-02-28', 'it is compared with');
  });

  it('gives way to what the page compares with', async () => {
    localStorage.setItem(KEY, JSON.stringify([{ on: '2025-03-01', seen: '2025-02-28' }]));
    const element = await placed({ src: FILE }, { since: '2024-01-01' });
    await until(() => find(element, '[part=change]'), 'what changed is listed');
    expect(element.since).to.equal('2024-01-01');
    expect(chosen(element)).to.equal('anotherDay');
  });

  it('is forgotten where the reader compares with nothing', async () => {
    localStorage.setItem(KEY, JSON.stringify([{ on: '2025-03-01', seen: '2025-02-28' }]));
    const element = await placed();
    await until(() => element.since !== null, 'it is compared with');
    await choose(element, '[part=compare]', 'nothing');
    expect(kept()).to.deep.equal([]);
    expect(element.since).to.equal(null);
    expect(find(element, '[part=changes]')).to.equal(null);
    element.remove();
    const again = await placed();
    expect(again.since).to.equal(null);
  });

  it('is no choice where the browser keeps nothing', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      const element = await placed();
      expect(find(element, 'option[value=lastVisit]')).to.equal(null);
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
  });
});
