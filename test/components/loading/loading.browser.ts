import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/roadmap-tracker/define.js';
import type { RoadmapProgressEvent } from '../../../components/events.js';
import type { RoadmapTracker } from '../../../components/roadmap-tracker/roadmap-tracker.js';
import { roadmapText } from '../../bench/data.js';
import { until } from '../../until.js';

const SMALL = [{ company: 'Toyota', title: 'Cars', date: '2027' }];
const LARGE = roadmapText(20_000);
const large = (): string => URL.createObjectURL(new Blob([LARGE], { type: 'application/json' }));

const tracker = (): Promise<RoadmapTracker> =>
  fixture<RoadmapTracker>(html`<roadmap-tracker></roadmap-tracker>`);
const message = (element: RoadmapTracker): HTMLElement | null =>
  element.shadowRoot?.querySelector('[part=message]') ?? null;
const cancelButton = (element: RoadmapTracker): HTMLButtonElement | null =>
  element.shadowRoot?.querySelector('.cancel button') ?? null;

/** Fails where a roadmap comes after all, before one as large has come that was asked for later. */
async function assertNothingComes(element: RoadmapTracker): Promise<void> {
  let loaded = 0;
  element.addEventListener('roadmap-load', () => (loaded += 1));
  const later = await tracker();
  later.src = large();
  await oneEvent(later, 'roadmap-load');
  later.remove();
  expect(loaded).to.equal(0);
}

describe('loading', () => {
  it('reports progress that never decreases', async () => {
    const element = await tracker();
    const told: (number | null)[] = [];
    document.addEventListener('roadmap-progress', ({ progress }) => told.push(progress), {
      once: false,
    });
    element.src = large();
    await oneEvent(element, 'roadmap-load');
    expect(told[0]).to.equal(null);
    const numbers = told.filter((progress) => progress !== null);
    expect(numbers).to.deep.equal(numbers.toSorted((a, b) => a - b));
    expect(numbers.every((progress) => progress >= 0 && progress <= 1)).to.equal(true);
  });

  it('stops if a progress event is prevented; the last roadmap stays', async () => {
    const element = await tracker();
    element.data = SMALL;
    await oneEvent(element, 'roadmap-load');
    element.addEventListener('roadmap-progress', (event: RoadmapProgressEvent) =>
      event.preventDefault(),
    );
    element.data = LARGE;
    await assertNothingComes(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('progress')).to.equal(null);
    expect(element.shadowRoot?.querySelector('roadmap-filters')).not.to.equal(null);
    expect(message(element)).to.equal(null);
  });

  it('is cancelled by its button, and can be started again', async () => {
    const element = await tracker();
    element.src = large();
    await element.updateComplete;
    cancelButton(element)?.click();
    await until(() => message(element));
    await assertNothingComes(element);
    expect(message(element)?.textContent).to.contain('cancelled');
    await expect(element).to.be.accessible();
    message(element)?.querySelector('button')?.click();
    await oneEvent(element, 'roadmap-load');
    expect(message(element)).to.equal(null);
  });

  it('shows the cancel button only if it takes long', async () => {
    const element = await tracker();
    element.src = large();
    await element.updateComplete;
    const button = cancelButton(element) as HTMLElement;
    const [animation] = button.parentElement?.getAnimations() ?? [];
    animation?.pause();
    Object.assign(animation ?? {}, { currentTime: 999 });
    expect(getComputedStyle(button).visibility).to.equal('hidden');
    animation?.finish();
    expect(getComputedStyle(button).visibility).to.equal('visible');
    await oneEvent(element, 'roadmap-load');
  });
});
