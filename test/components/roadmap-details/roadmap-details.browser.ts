import '../../../components/roadmap-details/define.js';
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoadmapSelectEvent } from '../../../components/events.js';
import type { RoadmapDetails } from '../../../components/roadmap-details/roadmap-details.js';
import { MAX_FIELD } from '../../../src/read/limits.js';
import { FILE, TOYOTA } from '../page/data.js';
import { all, find, focused } from '../page/find.js';
import { placed as placedElement } from '../page/place.js';
import { text } from '../page/text.js';

/** Details that have loaded, in a place so many pixels wide. */
async function placed(
  properties: Partial<RoadmapDetails>,
  attributes: Record<string, string> = {},
  width = 900,
): Promise<RoadmapDetails> {
  const details = await placedElement('roadmap-details', { properties, attributes, width });
  await details.updateComplete;
  return details;
}

const claims = (details: RoadmapDetails) => all(details, '[data-claim]');
const sentence = (details: RoadmapDetails) => text(find(details, '.sentence'));

describe('roadmap-details is accessible', () => {
  it('open, wide and narrow', async () => {
    for (const width of [1200, 320]) {
      const details = await placed({ src: FILE }, { selected: TOYOTA }, width);
      await expect(details).to.be.accessible();
      expect(details.scrollWidth).to.be.at.most(width);
    }
  });

  it('with nothing open, nothing known, an unknown id', async () => {
    await expect(await placed({ src: FILE })).to.be.accessible();
    const unknown = await placed({ src: FILE }, { selected: TOYOTA, 'as-of': '2010-01-01' });
    expect(text(find(unknown, '.body'))).to.equal('Nobody had announced this on 1 Jan 2010.');
    await expect(unknown).to.be.accessible();
    const missing = await placed({ src: FILE }, { selected: 'Call 123' });
    expect(text(find(missing, 'h3'))).to.equal('Not found');
    expect(text(find(missing, '.body q'))).to.equal('Call 123');
    expect(text(find(missing, '.body'))).to.contain('not in the roadmap');
    await expect(missing).to.be.accessible();
  });
});

describe('roadmap-details tells the story of a milestone', () => {
  it('says how Toyota’s first car stands', async () => {
    const details = await placed({ src: FILE }, { selected: TOYOTA });
    expect(text(find(details, 'h3'))).to.equal('First all-solid-state battery car on sale');
    expect(text(find(details, '.above'))).to.equal('Toyota · Japan');
    expect(sentence(details)).to.equal(
      'Forecast 2027–2028, 96 months later than first said around 2011 (2015–2020); missed 2020.',
    );
    expect(text(find(details, 'dl'))).to.contain('Panasonic');
  });

  it('says it for other standings', async () => {
    const of = async (id: string) => sentence(await placed({ src: FILE }, { selected: id }));
    expect(await of('byd-assb-mass-production')).to.equal(
      'Forecast around 2030, first said on 16 Feb 2025.',
    );
    expect(await of('byd-semi-solid')).to.equal('No date stands.');
    expect(await of('bmw-assb-demo-vehicle')).to.match(/^Delivered .*2025, as first said/);
    expect(await of('toyota-assb-olympics-prototype')).to.match(
      /^Cancelled; last forecast around 2021/,
    );
  });

  it('lists every claim newest first, with its slip from the one before', async () => {
    const details = await placed({ src: FILE }, { selected: TOYOTA });
    const items = claims(details);
    expect(items.map(({ dataset }) => dataset.claim)).to.eql(
      Array.from({ length: items.length }, (_, i) => `c${items.length - i}`),
    );
    const of = (id: string) => items.find(({ dataset }) => dataset.claim === id);
    expect(text(of('c2')?.querySelector('.when'))).to.equal('25 Oct 2017 company');
    expect(text(of('c2')?.querySelector('.moved'))).to.match(/^\+36 months/);
    expect(text(of('c5')?.querySelector('.moved'))).to.match(/^−24 months/);
    expect(of('c1')?.querySelector('.moved')).to.equal(null);
    expect(text(of('c2')?.querySelector('[part=phrase]'))).to.contain('early in the 2020s');
    expect(of('c2')?.querySelector('q')).to.equal(null);
    expect(of('c3')?.className).to.equal('hollow');
    expect(text(of('c3'))).to.contain('not counted');
    expect(of('c3')?.querySelector('.moved')).to.equal(null);
    for (const item of items) expect(item.querySelector('a')?.href).to.match(/^https?:/);
  });

  it('lists the newest hundred of many claims, and more when requested, for this milestone only', async () => {
    const story = (id: string) => ({
      id,
      company: 'BYD',
      title: id,
      claims: Array.from({ length: 1250 }, (_, i) => ({
        saidOn: '2020-01-01',
        date: String(2021 + (i % 9)),
      })),
    });
    const details = await placed(
      { data: { milestones: [story('a'), story('b')] } },
      { selected: 'a' },
    );
    const counts = [];
    for (let more = find(details, '.more'); more; more = find(details, '.more')) {
      counts.push([claims(details).length, text(more)]);
      more.click();
      await details.updateComplete;
      expect(focused(details)).to.equal(claims(details)[counts.at(-1)?.[0] as number]);
    }
    expect(counts).to.deep.equal([
      [100, 'Show 1,000 more'],
      [1100, 'Show 150 more'],
    ]);
    expect(claims(details)).to.have.length(1250);
    details.selected = 'b';
    await details.updateComplete;
    expect(claims(details)).to.have.length(100);
  });

  it('knows only what was known on the day', async () => {
    const details = await placed({ src: FILE }, { selected: TOYOTA, 'as-of': '2018-01-01' });
    expect(claims(details)).to.have.length(2);
    expect(sentence(details)).to.contain('36 months later');
  });

  it('strikes through what was retracted, and says when', async () => {
    const details = await placed(
      {
        data: {
          milestones: [
            {
              id: 'm',
              company: 'A',
              title: 'T',
              claims: [
                { id: 'c1', saidOn: '2020-01-01', date: '2022', status: 'announced' },
                {
                  id: 'c2',
                  saidOn: '2021-01-01',
                  date: '2025',
                  phrase: 'in 2025',
                  status: 'announced',
                },
                { id: 'c3', saidOn: '2021-02-03', retracts: 'c2', status: 'announced' },
              ],
            },
          ],
        },
      },
      { selected: 'm', 'as-of': '2021-12-01' },
    );
    const [c3, c2] = claims(details);
    expect(c2?.className).to.equal('retracted');
    expect(text(c2)).to.contain('taken back on 3 Feb 2021');
    expect(text(c2?.querySelector('.date del'))).to.equal('2025');
    expect(text(c3)).to.contain('takes back what was said on 1 Jan 2021');
    await expect(details).to.be.accessible();
  });
});

describe('roadmap-details opens and closes', () => {
  it('shows only a hint while none is open', async () => {
    const details = await placed({ src: FILE });
    expect(text(find(details, '.hint'))).to.contain('Choose a milestone');
    expect(find(details, 'section')).to.equal(null);
  });

  it('closes by its button', async () => {
    const details = await placed({ src: FILE }, { selected: TOYOTA });
    const asked = oneEvent(details, 'roadmap-select') as Promise<RoadmapSelectEvent>;
    (find(details, '[part=close]') as HTMLElement).click();
    expect((await asked).milestone).to.equal(null);
    await details.updateComplete;
    expect(details.hasAttribute('selected')).to.equal(false);
    expect(find(details, 'section')).to.equal(null);
  });

  it('closes by Escape from within, once the heading has the focus', async () => {
    const details = await placed({ src: FILE }, { selected: TOYOTA });
    await details.focusHeading();
    expect(focused(details)).to.equal(find(details, 'h3'));
    await sendKeys({ press: 'Escape' });
    await details.updateComplete;
    expect(find(details, 'section')).to.equal(null);
  });

  it('stays open if the page refuses', async () => {
    const details = await placed({ src: FILE }, { selected: TOYOTA });
    details.addEventListener('roadmap-select', (event) => event.preventDefault());
    (find(details, '[part=close]') as HTMLElement).click();
    await details.updateComplete;
    expect(find(details, 'section')).not.to.equal(null);
  });
});

describe('roadmap-details and hostile records', () => {
  it('shows markup as text, links to nothing that runs, wraps what has no spaces', async () => {
    const attack = '<img src=x onerror="window.attacked = true">';
    // As long as a field may be.
    const long = attack.padEnd(MAX_FIELD, 'W');
    const details = await placed(
      {
        data: {
          companies: [{ id: 'a', name: long }],
          sources: [{ id: 's', publisher: long, title: long, url: 'javascript:alert(1)' }],
          milestones: [
            {
              id: 'm',
              company: 'a',
              partners: [long],
              title: long,
              stage: long,
              technology: long,
              claims: [{ date: '2030', phrase: long, status: 'announced', source: 's' }],
            },
          ],
        },
      },
      { selected: 'm' },
      320,
    );
    expect(all(details, 'img, a, script')).to.have.length(0);
    expect(text(find(details, 'h3'))).to.contain(attack);
    expect(details.scrollWidth).to.be.at.most(320);
    expect('attacked' in window).to.equal(false);
  });
});
