import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/define.js';
import type { RoadmapTracker } from '../../../components/index.js';
import { until } from '../../until.js';
import { deep, find, findThrough, root } from '../page/find.js';
import { rendered } from '../page/place.js';

const SOURCE = {
  id: 's',
  publisher: '新聞',
  title: '記事',
  url: 'https://example.org/',
  published: '2025',
};
const claim = (id: string, saidOn: string, date: string, more: object = {}) => ({
  id,
  saidOn,
  saidBy: 'company',
  date,
  status: 'announced',
  source: 's',
  ...more,
});

/** Records without a Latin letter, so that every one on the page is ours or the browser's. */
const RECORDS = {
  title: '電池',
  knownThrough: '2026-06-24',
  companies: [
    { id: 'a', name: '甲', country: 'JP', fiscalYear: { startMonth: 4, labelledBy: 'start' } },
  ],
  sources: [SOURCE],
  milestones: [
    {
      id: 'm1',
      company: 'a',
      partners: ['丙', '丁'],
      title: '電池車',
      stage: 'launch',
      technology: '固体',
      claims: [
        claim('c1', '2011~', '[2015..2020]', { phrase: '予定' }),
        claim('c2', '2017-10-25', '[2020..2023]', { unverified: true }),
        claim('c3', '2020-01-01', '2024', { saidBy: 'press' }),
        claim('c4', '2024-01-11', '[2027-10..2028-03]'),
      ],
    },
    {
      id: 'm2',
      company: 'a',
      title: '試作',
      stage: 'sample',
      technology: '固体',
      claims: [
        claim('c1', '2020-01-01', '2022'),
        claim('c2', '2023-02-01', '2023-02', { status: 'achieved' }),
      ],
    },
    {
      id: 'm3',
      company: 'a',
      title: '量産',
      stage: 'mass-production',
      claims: [claim('c1', '2019', 'XXXX')],
    },
    // No title: a problem.
    { id: 'm4', company: 'a' },
  ],
  indicators: [
    {
      country: 'JP',
      category: 'patents',
      measure: '件数',
      scope: '',
      value: 7000,
      unit: '件',
      period: '2000/2023',
      source: 's',
    },
  ],
};

const SAID = {
  ja: {
    unit: 'マイルストーン3件',
    standing: '遅延',
    slip: '当初より87か月遅れ',
    fiscal: '2027年度下期',
  },
  ko: {
    unit: '마일스톤 3건',
    standing: '지연',
    slip: '당초보다 87개월 늦음',
    fiscal: '2027회계연도 하반기',
  },
  zh: { unit: '3个里程碑', standing: '推迟', slip: '比最初宣布晚87个月', fiscal: '2027财年下半年' },
} as const;
type Lang = keyof typeof SAID;
const LANGUAGES = Object.keys(SAID) as Lang[];
/** The views, each with something it draws. */
const VIEWS = {
  timeline: '[part~=milestone]',
  trend: '[part~=table], path',
  scores: '.board li',
  table: 'tbody tr',
};

const SPOKEN = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'data-label'] as const;

/** What a tracker says in its own words, seen or read out; English marked as such left aside. */
function spoken(tracker: RoadmapTracker): string[] {
  const said: string[] = [];
  for (const element of deep(root(tracker), '*')) {
    if (element.closest('[lang=en], style, code')) continue;
    said.push(...SPOKEN.flatMap((name) => element.getAttribute(name) ?? []));
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    said.push(...own.map(({ textContent }) => textContent?.trim() ?? ''));
  }
  return said.filter(Boolean);
}

/** Names of keys, n of a sample, and a quarter of a Japanese axis. */
const ALLOWED = /\b(?:Enter|Escape|Home|End|n)\b|\d\s?Q/g;
const inLatin = (texts: readonly string[]) =>
  texts.filter((text) => /\p{Script=Latin}/u.test(text.replace(ALLOWED, '')));

const settled = (tracker: RoadmapTracker, says: string) =>
  until(() => spoken(tracker).some((text) => text.includes(says)), says);

describe('languages', () => {
  for (const lang of LANGUAGES) {
    it(`show every view in ${lang}, without English words`, async () => {
      const tracker = await rendered(
        html`<roadmap-tracker lang=${lang} .data=${RECORDS} selected="m1"></roadmap-tracker>`,
      );
      for (const [view, drawn] of Object.entries(VIEWS)) {
        tracker.view = view;
        await tracker.updateComplete;
        await settled(tracker, SAID[lang].unit);
        await settled(tracker, SAID[lang].slip);
        await until(() => findThrough(tracker, `roadmap-${view}`, drawn), view);
        expect(inLatin(spoken(tracker)), view).to.deep.equal([]);
        await expect(tracker).to.be.accessible();
      }
      tracker.since = '2023-01-01';
      await until(() => findThrough(tracker, 'roadmap-as-of', 'li'));
      expect(inLatin(spoken(tracker)), 'changes').to.deep.equal([]);
      const said = spoken(tracker).join('\n');
      for (const words of Object.values(SAID[lang])) expect(said).to.include(words);
    });

    it(`explain in ${lang} why loading failed`, async () => {
      const tracker = await rendered(
        html`<roadmap-tracker lang=${lang} src="/nowhere.json"></roadmap-tracker>`,
        'roadmap-error',
      );
      const message = find(tracker, '[part~=message]:not([hidden])');
      const [what, why] = message?.querySelectorAll('p') ?? [];
      expect(why?.textContent).to.include('404');
      expect(inLatin([what?.textContent ?? '', why?.textContent ?? ''])).to.deep.equal([]);
      await expect(tracker).to.be.accessible();
    });
  }

  it('mark text that exists only in English', async () => {
    const tracker = await rendered(
      html`<roadmap-tracker lang="ja" .data=${RECORDS}></roadmap-tracker>`,
    );
    const problem = find(tracker, '[part~=problems] li');
    expect(problem?.querySelector('[lang=en]')?.textContent).to.match(/title/);
    const failed = await rendered(
      html`<roadmap-tracker lang="ja" .data=${'{"a'}></roadmap-tracker>`,
      'roadmap-error',
    );
    expect(find(failed, '[part~=message] [lang=en]')?.textContent).to.match(/[a-z]/);
  });

  it('can be three on one page', async () => {
    const trackers = await Promise.all(
      ['ja-JP', 'ko', 'zh-Hans-CN'].map((lang) =>
        rendered(
          html`<roadmap-tracker lang=${lang} .data=${RECORDS} view="table"></roadmap-tracker>`,
        ),
      ),
    );
    for (const [i, tracker] of trackers.entries()) {
      const said = SAID[LANGUAGES[i] as Lang];
      await settled(tracker, said.unit);
      await settled(tracker, said.standing);
    }
  });

  it('follow the page, and any element around', async () => {
    const page = document.documentElement;
    const before = page.getAttribute('lang');
    try {
      page.lang = 'en';
      const tracker = await rendered(
        html`<roadmap-tracker .data=${RECORDS} view="table"></roadmap-tracker>`,
      );
      await settled(tracker, '3 milestones');
      page.lang = 'ja';
      await settled(tracker, SAID.ja.unit);
      (tracker.parentElement as HTMLElement).lang = 'ko';
      await settled(tracker, SAID.ko.unit);
      tracker.lang = 'zh';
      await settled(tracker, SAID.zh.unit);
      tracker.lang = 'fr';
      await settled(tracker, '3 milestones');
      tracker.lang = '';
      await settled(tracker, SAID.ko.unit);
      expect(inLatin(spoken(tracker))).to.deep.equal([]);
    } finally {
      if (before === null) page.removeAttribute('lang');
      else page.lang = before;
    }
  });

  it('are inherited across a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const tracker = document.createElement('roadmap-tracker') as RoadmapTracker;
    tracker.data = RECORDS;
    root.append(tracker);
    await settled(tracker, '3 milestones');
    host.lang = 'ja';
    await settled(tracker, SAID.ja.unit);
  });

  it('show no English before their words are loaded', async () => {
    const tracker = document.createElement('roadmap-tracker') as RoadmapTracker;
    tracker.lang = 'ko';
    tracker.data = RECORDS;
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const heard = oneEvent(holder, 'roadmap-load');
    holder.append(tracker);
    expect(getComputedStyle(tracker).visibility).to.equal('hidden');
    await heard;
    await tracker.updateComplete;
    expect(spoken(tracker)).to.include(SAID.ko.unit);
    expect(getComputedStyle(tracker).visibility).to.equal('visible');
  });
});
