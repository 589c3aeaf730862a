import { expect } from '@open-wc/testing';
import { until } from '../../until.js';

const DATA = [{ company: 'A', title: 'B' }];

/** A page that arrives bit by bit, as over a slow line. */
it('a tracker waits for records that are still arriving', async () => {
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
    page.addEventListener(name, ({ target }) => heard.push(`${(target as Element).id} ${name}`));
  }
  /** One that has its records from the start, and tells of them once all that came before has been told. */
  const another = async (id: string) => {
    const tracker = Object.assign(page.createElement('roadmap-tracker'), { id, data: DATA });
    page.body.prepend(tracker);
    await until(() => heard.includes(`${id} roadmap-load`));
  };

  page.write('<roadmap-tracker id="slow"><script type="application/json">[{"company": "A", ');
  await until(() => page.querySelector('#slow')?.shadowRoot?.querySelector('progress'));
  await another('first');
  page.write('"title": "B"}]</script>');
  await another('second');
  expect(heard).to.deep.equal(['first roadmap-load', 'second roadmap-load']);
  page.write('</roadmap-tracker><p>More');
  page.close();
  await until(() => heard.length > 2);
  await another('third');
  expect(heard.slice(2)).to.deep.equal(['slow roadmap-load', 'third roadmap-load']);
  frame.remove();
});
