import { expect } from '@open-wc/testing';
import { until } from '../../until.js';
import { FILE } from '../page/data.js';

const PARTS = ['timeline', 'filters', 'as-of', 'trend', 'scores', 'table', 'details'];

/** Elements on a page of their own, with no other element's scripts. */
async function open(...names: string[]): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1000px; block-size: 900px';
  const scripts = names.map(
    (name) => `<script type="module" src="/components/${name}/define.ts"></script>`,
  );
  const elements = names.map((name) => `<${name} src="${FILE}"></${name}>`);
  frame.srcdoc = `<!doctype html><html lang="en" dir="rtl">${elements.join('')}${scripts.join('')}</html>`;
  document.body.append(frame);
  const page = () => frame.contentDocument;
  await until(() => names.every((name) => page()?.querySelector(name)?.shadowRoot));
  return page() as Document;
}

/** The rules of an element's sheets for a kind of reader or paper. */
function rules(page: Document, name: string, media: string): string[] {
  const sheets = page.querySelector(name)?.shadowRoot?.adoptedStyleSheets ?? [];
  const inside = (rule: CSSRule): string[] => [
    rule.cssText,
    ...('cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules].flatMap(inside) : []),
  ];
  const all = sheets.flatMap(({ cssRules }) => [...cssRules].flatMap(inside));
  return all.filter((text) => new RegExp(`^@media \\(?${media}`).test(text));
}

const shared = (page: Document, name: string) =>
  rules(page, name, 'forced-colors').filter((rule) => rule.includes('--_accent: LinkText'));

describe('rules for media features and for print', () => {
  for (const part of PARTS)
    it(`apply to a ${part} on its own, once`, async () => {
      const name = `roadmap-${part}`;
      const page = await open(name);
      await until(() => shared(page, name).length > 0, 'they come');
      expect(shared(page, name)).to.have.length(1);
      expect(rules(page, name, 'print').join()).to.contain('print-color-adjust');
    });

  it('apply to table and filters with their own rules', async () => {
    const page = await open('roadmap-table', 'roadmap-filters');
    await until(() => rules(page, 'roadmap-table', 'print').join().includes('.pager'));
    await until(() => rules(page, 'roadmap-filters', 'print').join().includes('.chips'));
    expect(shared(page, 'roadmap-table')).to.have.length(1);
  });

  it('apply once if a tracker and a part share them', async () => {
    const page = await open('roadmap-tracker', 'roadmap-table');
    await until(() => rules(page, 'roadmap-tracker', 'print').join().includes('.details'));
    expect(shared(page, 'roadmap-tracker')).to.have.length(1);
    expect(
      rules(page, 'roadmap-table', 'print').filter((rule) => rule.includes('.pager')),
    ).to.have.length(1);
  });

  it('mirror signs if later is to the left', async () => {
    const page = await open('roadmap-table');
    const table = page.querySelector('roadmap-table') as HTMLElement;
    const sign = () => table.shadowRoot?.querySelector('[data-standing=delayed] .icon');
    await until(sign, 'there are rows');
    const mirrored = () =>
      page.defaultView?.getComputedStyle(sign() as Element).transform ===
      'matrix(-1, 0, 0, 1, 0, 0)';
    await until(mirrored, 'mirrored');
  });
});
