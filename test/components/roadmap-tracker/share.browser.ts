import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { RoadmapFilterEvent } from '../../../components/events.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { share } from '../../../components/words/en/share.js';
import { frameMarkup } from '../../../src/export/embed.js';
import { HEIGHT_MESSAGE } from '../../../src/export/height-message.js';
import { LONGEST } from '../../../src/export/longest.js';
import { NO_FILTER } from '../../../src/model/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../../src/read/parse.js';
import { until } from '../../until.js';
import { FILE, MILESTONES } from '../page/data.js';
import { all, find } from '../page/find.js';
import { text } from '../page/text.js';
import { granted } from '../page/wait.js';
import { placed } from './page.js';

const LINK = '#share .link';

async function opened(element: RoadmapTracker): Promise<HTMLElement> {
  await until(() => find(element, '[part=share]:enabled'));
  find(element, '[part=share]')?.click();
  const focused = () => find(element, LINK)?.matches(':focus');
  await until(focused, 'it opens, with the focus in it');
  return find(element, '#share') as HTMLElement;
}

const said = (element: RoadmapTracker) => text(find(element, '#share [role=status]'));

/** Chooses a format, and takes the file that the browser is given. */
async function taken(
  element: RoadmapTracker,
  format: string,
): Promise<{ name: string; file: Blob }> {
  const { click } = HTMLAnchorElement.prototype;
  const given = new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function () {
      resolve(this);
    };
  });
  const buttons = all(element, '#share li button');
  const button = buttons.find((one) => text(one).endsWith(` ${format}`)) as HTMLElement;
  button.click();
  try {
    const { href, download: name } = await given;
    await until(() => said(element).includes(name), 'it says so');
    return { name, file: await (await fetch(href)).blob() };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

async function withClipboard(clipboard: unknown, work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  await work();
  Reflect.deleteProperty(navigator, 'clipboard');
}

const ROADMAP = {
  title: 'Cells & more',
  milestones: [
    {
      id: 'one',
      company: 'Älpha',
      title: 'First, “cell”',
      claims: [
        { id: 'a', saidOn: '2018-01-01', date: '2020', status: 'announced' },
        { id: 'b', saidOn: '2021-01-01', date: '2025', status: 'announced' },
      ],
    },
    {
      id: 'two',
      company: 'Beta',
      title: 'Second',
      date: '2027',
      saidOn: '2022',
      status: 'announced',
    },
  ],
};

describe('the share menu', () => {
  it('is accessible, and opens and closes by keyboard', async () => {
    const element = await placed();
    await until(() => find(element, '[part=share]:enabled'));
    const button = find(element, '[part=share]') as HTMLElement;
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, LINK)?.matches(':focus'), 'it opens');
    expect(button.ariaExpanded).to.equal('true');
    await expect(element).to.be.accessible();
    for (const one of all(element, '#share button'))
      expect(one.getBoundingClientRect().height).to.be.at.least(24);
    await sendKeys({ press: 'Escape' });
    await until(() => button.matches(':focus'), 'the focus comes back');
    await granted(element);
    expect(button.ariaExpanded).to.equal('false');
    await sendKeys({ press: 'Enter' });
    await until(() => find(element, LINK)?.matches(':focus'), 'it opens again');
  });

  it('closes when the focus leaves it', async () => {
    const element = await placed();
    const menu = await opened(element);
    find(element, '#tab-table')?.focus();
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('copies a link to what is shown', async () => {
    const element = await placed({ id: 'cells' });
    find(element, '#tab-table')?.click();
    await granted(element);
    await opened(element);
    const copied: string[] = [];
    await withClipboard({ writeText: async (link: string) => copied.push(link) }, async () => {
      find(element, LINK)?.click();
      await until(() => said(element) === 'Link copied');
    });
    const mark = location.search ? '&' : '?';
    expect(copied).to.deep.equal([`${location.href}${mark}cells-view=table`]);
    await expect(element).to.be.accessible();
  });

  it('shows the link if it may not be copied', async () => {
    const element = await placed();
    await opened(element);
    await withClipboard(undefined, async () => {
      find(element, LINK)?.click();
      await until(() => find(element, '#share input'));
    });
    await element.updateComplete;
    const field = find<HTMLInputElement>(element, '#share input');
    expect(field?.value).to.equal(location.href);
    expect(field?.matches(':focus')).to.equal(true);
    expect(field?.selectionEnd).to.equal(location.href.length);
    await expect(element).to.be.accessible();
  });

  it('saves the whole roadmap as JSON and CSV', async () => {
    const element = await placed({}, { data: ROADMAP });
    await opened(element);
    const { roadmap } = parseRoadmap(ROADMAP);
    const json = await taken(element, 'JSON');
    expect(json.name).to.match(/^cells-more-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(await json.file.text())).to.deep.equal(JSON.parse(JSON.stringify(roadmap)));
    const csv = await taken(element, 'CSV');
    expect(csv.file.type).to.equal('text/csv');
    expect([...new Uint8Array(await csv.file.slice(0, 3).arrayBuffer())]).to.deep.equal([
      239, 187, 191,
    ]);
    const { roadmap: read, problems } = parseRoadmapCsv(await csv.file.text());
    expect(problems).to.deep.equal([]);
    expect(read.milestones.map(({ id, claims }) => [id, claims.length])).to.deep.equal([
      ['one', 2],
      ['two', 1],
    ]);
  });

  for (const format of ['CSV', 'JSON'])
    it(`explains why it does not write ${format} that would be too long to read`, async () => {
      const element = await placed();
      await opened(element);
      const longest = LONGEST.text;
      LONGEST.text = 300;
      try {
        const buttons = all(element, '#share li button');
        buttons.find((one) => text(one).endsWith(` ${format}`))?.click();
        await until(() => said(element) === share.tooLong, 'it says so');
      } finally {
        LONGEST.text = longest;
      }
    });

  it('saves exactly what is shown: by the filter, as of the day', async () => {
    const element = await placed({ 'as-of': '2019-06-30' }, { data: ROADMAP });
    await opened(element);
    const { file, name } = await taken(element, 'JSON');
    expect(name).to.equal('cells-more-2019-06-30.json');
    const { milestones, companies, knownThrough } = JSON.parse(await file.text());
    expect(
      milestones.map(({ id, claims }: { id: string; claims: { id: string }[] }) => [
        id,
        claims.map((claim) => claim.id),
      ]),
    ).to.deep.equal([['one', ['a']]]);
    expect(companies).to.have.length(1);
    expect(knownThrough).to.equal('2019-06-30');
    element.asOf = null;
    element.dispatchEvent(new RoadmapFilterEvent({ ...NO_FILTER, company: ['beta'] }));
    await granted(element);
    const csv = await taken(element, 'CSV');
    expect(
      parseRoadmapCsv(await csv.file.text()).roadmap.milestones.map(({ id }) => id),
    ).to.deep.equal(['two']);
  });

  it('saves a calendar, linked data and pictures', async () => {
    const element = await placed({ company: 'toyota', lang: 'en' });
    await opened(element);
    const ics = await taken(element, 'ICS');
    expect(ics.name).to.equal('the-all-solid-state-battery-race-2026-06-25.ics');
    expect(await ics.file.text())
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.include('Toyota');
    const { file: linked } = await taken(element, 'JSON-LD');
    const graph = JSON.parse(await linked.text())['@graph'];
    expect(graph).to.have.length.above(1);
    const svg = await taken(element, 'SVG');
    const document = new DOMParser().parseFromString(await svg.file.text(), 'image/svg+xml');
    expect(document.documentElement.getAttribute('width')).to.equal(String(element.clientWidth));
    const png = await taken(element, 'PNG');
    const image = await createImageBitmap(png.file);
    expect(image.width).to.equal(2 * element.clientWidth);
    expect(image.height).to.equal(2 * Number(document.documentElement.getAttribute('height')));
  });

  for (const [format, ending, width, height] of [
    ['PNG 16:9', '16x9.png', 2400, 1350],
    ['PNG 1:1', '1x1.png', 1800, 1800],
  ] as const)
    it(`gives a slide, ${format}`, async () => {
      const element = await placed({ lang: 'en' });
      await opened(element);
      const { name, file } = await taken(element, format);
      expect(name).to.equal(`the-all-solid-state-battery-race-2026-06-25-${ending}`);
      const image = await createImageBitmap(file);
      expect([image.width, image.height]).to.deep.equal([width, height]);
    });

  it('pictures in the colours of the page, with what is turned on', async () => {
    const element = await placed({ 'earlier-dates': '', company: 'toyota', lang: 'en' });
    element.style.setProperty('--roadmap-background', 'light-dark(rgb(251 249 244), black)');
    element.style.setProperty('--roadmap-missed', 'hsl(120 100% 25%)');
    element.style.colorScheme = 'light';
    await opened(element);
    const svg = await (await taken(element, 'SVG')).file.text();
    expect(svg).to.include('fill="#fbf9f4"').and.include('#008000');
    expect(svg).to.include('stroke-dasharray="3 2"');
    expect(svg).to.match(/>[^<]*Toyota[^<]*</);
  });

  it('saves a picture of the trend if that is shown, in the reader’s language', async () => {
    const element = await placed({ view: 'trend', lang: 'ja' });
    const menu = await opened(element);
    expect(text(menu)).to.include('推移の画像');
    const { file } = await taken(element, 'SVG');
    expect(await file.text())
      .to.include('発表日')
      .and.include('xml:lang="ja"');
  });

  it('says how many milestones that are', async () => {
    const element = await placed({ company: 'toyota', lang: 'en-GB' });
    const menu = await opened(element);
    expect(text(menu.querySelector('.shown'))).to.match(
      RegExp(`^\\d+ of ${MILESTONES} milestones · As known on 25 Jun 2026$`),
    );
  });

  it('is absent with no-share', async () => {
    const element = await placed({ 'no-share': '' });
    const other = await placed();
    await until(() => find(other, '[part=share]'));
    expect(find(element, '[part=share]')).to.equal(null);
    element.noShare = false;
    await element.updateComplete;
    expect(find(element, '[part=share]')).to.not.equal(null);
  });

  it('still opens after a new roadmap was loaded', async () => {
    const element = await placed();
    await opened(element);
    const load = oneEvent(element, 'roadmap-load');
    element.src = `${FILE}?again`;
    await load;
    await granted(element);
    await sendKeys({ press: 'Escape' });
    await opened(element);
  });

  const texts = (element: RoadmapTracker) =>
    all<HTMLTextAreaElement>(element, '#share textarea').map(({ value }) => value);

  /** Opens the texts of a kind, which one can copy. */
  async function textsOf(element: RoadmapTracker, name: string): Promise<string[]> {
    await opened(element);
    const button = all(element, '#share .more').find((one) => text(one) === name) as HTMLElement;
    button.click();
    await granted(element);
    expect(button.ariaExpanded).to.equal('true');
    return texts(element);
  }

  it('gives what cites it: address, text, BibTeX and CSL JSON', async () => {
    const element = await placed({ id: 'cells', company: 'toyota', lang: 'en' });
    const [link, cited, bibtex, csl] = await textsOf(element, 'Cite');
    const { searchParams } = new URL(link as string);
    expect(searchParams.get('cells-as-of')).to.equal('2026-06-25');
    expect(searchParams.get('cells-company')).to.equal('toyota');
    expect(cited)
      .to.include('The all-solid-state battery race. As known on 25 Jun 2026; Toyota; ')
      .and.include(link);
    expect(bibtex).to.match(/^@misc\{/);
    const [item] = JSON.parse(csl as string);
    expect(item.URL).to.equal(link);
    expect(item.note).to.match(/^Toyota; \d+ sources$/);
    await expect(element).to.be.accessible();
    for (const one of all(element, '#share button'))
      expect(one.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('copies these, or selects them where it may not', async () => {
    const element = await placed();
    const [, , bibtex] = await textsOf(element, 'Cite');
    const copy = all(element, '#share .piece button')[2] as HTMLElement;
    const copied: string[] = [];
    await withClipboard({ writeText: async (words: string) => copied.push(words) }, async () => {
      copy.click();
      await until(() => said(element) === share.copiedText);
    });
    expect(copied).to.deep.equal([bibtex]);
    await withClipboard(undefined, async () => {
      copy.click();
      await until(() => said(element) === share.selected);
    });
    const field = find<HTMLTextAreaElement>(element, '#share textarea:focus');
    expect(field?.selectionEnd).to.equal(bibtex?.length);
  });

  it('gives the element itself only where the records have an address', async () => {
    const element = await placed({ id: 'cells', company: 'toyota', outlook: '' });
    const [, tag] = await textsOf(element, 'Embed');
    const page = new DOMParser().parseFromString(tag as string, 'text/html');
    const copy = page.querySelector('roadmap-tracker') as HTMLElement;
    expect(copy.getAttribute('src')).to.equal(new URL(FILE, location.href).href);
    expect(copy.getAttribute('company')).to.equal('toyota');
    expect(copy.getAttribute('outlook')).to.equal('');
    expect(page.querySelector('script')?.type).to.equal('module');
    const own = await placed({}, { data: ROADMAP });
    expect(await textsOf(own, 'Embed')).to.have.length(1);
  });

  it('gives a frame of the page that was made for it', async () => {
    const element = await placed({
      id: 'cells',
      company: 'toyota',
      'embed-src': '/embed.html?a=b',
    });
    const [frame] = await textsOf(element, 'Embed');
    const page = new DOMParser().parseFromString(frame as string, 'text/html');
    const src = page.querySelector('iframe')?.getAttribute('src');
    expect(src).to.equal(
      `${location.origin}/embed.html?a=b&roadmap-as-of=2026-06-25&roadmap-company=toyota`,
    );
    expect(page.querySelector('iframe')?.title).to.equal('The all-solid-state battery race');
  });

  it('tells the page around, from within a frame, how high its own page is', async () => {
    const inside = `<!doctype html><body style="margin:0">
      <script type="module" src="${location.origin}/components/define.ts"></script>
      <roadmap-tracker style="display:block;block-size:431px"></roadmap-tracker>`;
    const url = URL.createObjectURL(new Blob([inside], { type: 'text/html' }));
    const frame = Object.assign(document.createElement('iframe'), { src: url });
    const heights: number[] = [];
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data?.type === HEIGHT_MESSAGE)
        heights.push(data.height);
    };
    addEventListener('message', hear);
    document.body.append(frame);
    await until(() => heights.at(-1) === 431, 'its height');
    removeEventListener('message', hear);
    frame.remove();
  });

  it('gives a frame that grows and shrinks with what is in it', async () => {
    const inside = `<!doctype html><body style="margin:0"><div id="box" style="height:700px"></div>
      <script type="module">
        import { tellHeight } from '${location.origin}/components/roadmap-tracker/frame-height.ts';
        tellHeight();
      </script>`;
    const url = URL.createObjectURL(new Blob([inside], { type: 'text/html' }));
    const box = document.createElement('div');
    document.body.append(box);
    // Scripts of a fragment run, those of innerHTML do not.
    box.append(document.createRange().createContextualFragment(frameMarkup(url, 'A', 300)));
    const frame = box.querySelector('iframe') as HTMLIFrameElement;
    frame.scrollIntoView();
    await until(() => frame.height === '700', 'as high as what is in it');
    const content = frame.contentDocument?.querySelector('#box') as HTMLElement;
    content.style.height = '420.5px';
    await until(() => frame.height === '421', 'lower');
    postMessage({ type: HEIGHT_MESSAGE, height: 9000 }, '*');
    content.style.height = '500px';
    await until(() => frame.height === '500', 'and only by its own page');
    box.remove();
  });

  it('gives a frame whose height stays within bounds, whatever the page in it tells', () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.append(document.createRange().createContextualFragment(frameMarkup('', 'A', 300)));
    const frame = box.querySelector('iframe') as HTMLIFrameElement;
    const told = (height: unknown) => {
      const data = { type: HEIGHT_MESSAGE, height };
      dispatchEvent(new MessageEvent('message', { source: frame.contentWindow, data }));
      return frame.height;
    };
    expect(told(450.2)).to.equal('451');
    for (const odd of [Number.NaN, Infinity, -Infinity, '1e9', null, {}, [500], true, undefined])
      expect(told(odd), String(odd)).to.equal('451');
    expect([told(-7), told(0), told(1e9), told(1e308)]).to.eql(['100', '100', '20000', '20000']);
    dispatchEvent(new MessageEvent('message', { source: frame.contentWindow, data: null }));
    expect(told(600)).to.equal('600');
    box.remove();
  });
});
