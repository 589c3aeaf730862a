import '../../../components/roadmap-story/define.js';
import '../../../components/roadmap-timeline/define.js';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { RoadmapStory } from '../../../components/roadmap-story/roadmap-story.js';
import type { RoadmapTimeline } from '../../../components/roadmap-timeline/roadmap-timeline.js';
import { applyRules } from '../../media.js';
import { until } from '../../until.js';
import { box } from '../page/measure.js';

const WINDOW = { start: '2015-01-01', end: '2032-12-31' };
const STORY = {
  title: 'A race',
  milestones: [
    {
      id: 'car',
      company: 'Toyota',
      title: 'First car',
      claims: [
        { saidOn: '2015-01-01', date: '2020', status: 'announced' },
        { saidOn: '2022-01-01', date: '2027', status: 'announced' },
      ],
    },
    { id: 'cells', company: 'BYD', title: 'Cells', date: '2030' },
  ],
  story: [
    { title: 'Then', text: 'In 2015 it was 2020.', asOf: '2016-01-01', highlight: ['car'] },
    { text: 'Now it is 2027.', filter: { company: ['toyota'] }, window: WINDOW },
    { text: '' },
    { title: 'All', text: 'And BYD says 2030.' },
  ],
};

interface Told {
  story: RoadmapStory;
  chart: RoadmapTimeline;
  steps: () => HTMLElement[];
}

async function told(data: unknown = STORY, width = 1100): Promise<Told> {
  const place = await fixture(html`<div style="inline-size: ${width}px">
    <roadmap-story><roadmap-timeline .data=${data}></roadmap-timeline></roadmap-story>
  </div>`);
  const story = place.querySelector('roadmap-story') as RoadmapStory;
  const chart = place.querySelector('roadmap-timeline') as RoadmapTimeline;
  await until(() => chart.roadmap !== null, 'the chart has its records');
  await story.updateComplete;
  return { story, chart, steps: () => [...story.renderRoot.querySelectorAll('li')] };
}

const currentOf = ({ steps }: Told) =>
  steps().findIndex((step) => step.getAttribute('aria-current') === 'step');

describe('the roadmap-story', () => {
  it('has a text for each view that can be shown, and tells of the others', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
    const { steps } = await told();
    console.warn = warn;
    expect(steps().map((step) => step.querySelector('p')?.textContent)).to.deep.equal([
      'In 2015 it was 2020.',
      'Now it is 2027.',
      'And BYD says 2030.',
    ]);
    expect(warnings.join()).to.contain('/story/2');
  });

  it('brings the view of a text whose button is pressed, and takes back what that leaves out', async () => {
    const all = await told();
    const { chart, steps } = all;
    const press = async (i: number) => {
      steps()[i]?.querySelector('button')?.click();
      await until(() => currentOf(all) === i, `text ${i} is the current one`);
    };
    await press(0);
    expect([chart.asOf, chart.highlight, chart.company]).to.deep.equal(['2016-01-01', 'car', null]);
    await press(1);
    expect([chart.asOf, chart.highlight, chart.company]).to.deep.equal([null, null, 'toyota']);
    expect([chart.start, chart.end]).to.deep.equal([WINDOW.start, WINDOW.end]);
    await press(2);
    expect([chart.company, chart.start]).to.deep.equal([null, null]);
  });

  for (const width of [1100, 390])
    it(`follows the scroll, and keeps the chart in sight, ${width} px wide`, async () => {
      const all = await told(STORY, width);
      const { chart, steps } = all;
      steps()[1]?.scrollIntoView({ block: 'center' });
      await until(() => currentOf(all) === 1, 'the second text is the current one');
      expect(box(chart).top).to.be.within(-1, innerHeight - 60);
      steps()[0]?.scrollIntoView({ block: 'center' });
      await until(() => currentOf(all) === 0, 'the first text is the current one');
      expect(chart.asOf).to.equal('2016-01-01');
    });

  it('is walked by keyboard: the focus on a text brings its view', async () => {
    const all = await told();
    all.steps()[1]?.querySelector('button')?.focus();
    await until(() => currentOf(all) === 1, 'the second text is the current one');
    expect(all.chart.company).to.equal('toyota');
  });

  it('leaves alone what the reader does with the chart', async () => {
    const all = await told();
    all.story.step = 1;
    await all.story.updateComplete;
    all.chart.company = 'byd';
    await all.story.requestUpdate();
    await all.story.updateComplete;
    expect(all.chart.company).to.equal('byd');
  });

  it('is the chart alone where there is no story', async () => {
    const { chart, steps } = await told({ milestones: STORY.milestones });
    expect(steps()).to.deep.equal([]);
    expect(box(chart).width).to.be.above(1000);
  });

  it('has no text that is cut, and targets for fingers, 320 px wide', async () => {
    const { story, steps } = await told(STORY, 320);
    for (const step of steps()) {
      const button = step.querySelector('button') as HTMLElement;
      expect(box(button).height).to.be.at.least(44);
      expect(box(step).right).to.be.at.most(box(story).right + 0.5);
      expect(step.scrollWidth).to.be.at.most(step.clientWidth);
    }
  });

  it('stands on paper as texts one below the other', async () => {
    const { story, steps } = await told();
    const undo = applyRules('print', story);
    await nextFrame();
    const heights = steps().map((step) => box(step).height);
    undo();
    expect(Math.max(...heights)).to.be.below(200);
  });

  it('is accessible', async () => {
    const { story } = await told();
    story.step = 0;
    await story.updateComplete;
    await expect(story).to.be.accessible();
  });
});
