import { expect, waitUntil } from '@open-wc/testing';
import type { RoadmapTracker } from '../../components/index.js';

/** A page that arrives bit by bit, as over a slow line. */
it('records that are still arriving are waited for', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument as Document;
  const inside = frame.contentWindow as Window & typeof globalThis;
  page.open();
  page.write('<!doctype html><body>');
  const defining = page.createElement('script');
  defining.type = 'module';
  defining.async = true;
  defining.src = '/components/define.ts';
  page.body.append(defining);
  await inside.customElements.whenDefined('roadmap-tracker');
  const heard: string[] = [];
  for (const name of ['roadmap-load', 'roadmap-error']) {
    page.addEventListener(name, () => heard.push(name));
  }

  page.write('<roadmap-tracker><script type="application/json">[{"company": "A", ');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const tracker = page.querySelector('roadmap-tracker') as RoadmapTracker;
  expect(tracker.shadowRoot?.querySelector('progress')).to.not.equal(null);
  page.write('"title": "B"}]</script>');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).to.deep.equal([]);
  page.write('</roadmap-tracker><p>More');
  page.close();
  await waitUntil(() => heard.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).to.deep.equal(['roadmap-load']);
  frame.remove();
});
