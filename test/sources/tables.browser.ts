import { expect } from '@open-wc/testing';
import { readChild } from '../../src/sources/index.js';

const never = { signal: new AbortController().signal };

/** Tables as wikis and offices write them: the rows between the tags, and what each record says. */
const HEADER = '<tr><th>Company</th><th>Milestone</th><th>Date</th></tr>';
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const TABLES: Readonly<Record<string, readonly [rows: string, records: readonly string[]]>> = {
  'a footnote in sup': [
    `${HEADER}${row('Alpha', 'Pilot', "2027<sup><a href='#r1'>[1]</a></sup>")}${row('Beta<sup>[2]</sup>', 'Car', '2030s<sup>[2]</sup>')}`,
    ['Alpha | Pilot | 2027', 'Beta | Car | 203X'],
  ],
  'dates to be determined': [
    `${HEADER}${row('Alpha', 'Launch 1', 'July 2026 (TBD)[4]')}${row('Beta', 'Launch 2', 'Q1 2027 (TBD)')}${row('Gamma', 'Launch 3', 'NET March 2027')}`,
    ['Alpha | Launch 1 | 2026-07?', 'Beta | Launch 2 | 2027-33?', 'Gamma | Launch 3 | [2027-03..]'],
  ],
  'line breaks': [
    `${HEADER}${row('Alpha<br>Industries', 'Pilot<br>line', 'Q3<br>2027')}`,
    ['Alpha Industries | Pilot line | 2027-35'],
  ],
  blocks: [
    `${HEADER}${row('<p>Alpha</p><p>Industries</p>', '<ul><li>Pilot</li><li>line</li></ul>', '<div>Q3</div><div>2027</div>')}`,
    ['Alpha Industries | Pilot line | 2027-35'],
  ],
  'row headers': [
    `<thead>${HEADER}</thead><tbody><tr><th scope=row>Alpha</th><td>Pilot</td><td>2027</td></tr></tbody>`,
    ['Alpha | Pilot | 2027'],
  ],
  'a company over two rows': [
    `${HEADER}<tr><td rowspan=2>Alpha</td><td>Pilot</td><td>2027</td></tr>${row('Series', '2029')}`,
    ['Alpha | Pilot | 2027', 'Alpha | Series | 2029'],
  ],
  'two rows of headers': [
    `<thead><tr><th colspan=2>Who and what</th><th>When</th></tr>${HEADER}</thead><tbody>${row('Alpha', 'Pilot', '2027')}</tbody>`,
    ['Alpha | Pilot | 2027'],
  ],
  'other names of columns': [
    `<tr><th>Organization</th><th>Goal</th><th>Target date</th><th>Status</th><th>Source</th></tr>${row('Alpha', 'Pilot', '2027', 'On track', "<a href='https://example.org/1'>News</a>")}`,
    ['Alpha | Pilot | 2027 | in-progress | https://example.org/1 News'],
  ],
  'name, event and ETA': [
    `<tr><th>Name</th><th>Event</th><th>ETA</th></tr>${row('Alpha', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'decorated headers': [
    `<tr><th>Company<sup>[a]</sup></th><th>Milestone ▲▼</th><th>Date*</th></tr>${row('Alpha', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a footer': [
    `<thead>${HEADER}</thead><tbody>${row('Alpha', 'Pilot', '2027')}</tbody><tfoot><tr><td colspan=3>Updated 2026</td></tr></tfoot>`,
    ['Alpha | Pilot | 2027'],
  ],
  dashes: [
    `${HEADER}${row('Alpha', 'Pilot', '—')}${row('Beta', 'Car', 'n/a')}${row('Gamma', 'Cell', 'TBC')}`,
    ['Alpha | Pilot | XXXX', 'Beta | Car | XXXX', 'Gamma | Cell | XXXX'],
  ],
  'deleted text': [
    `${HEADER}${row('Alpha', '<s>Cell</s> Pilot', '<del>2026</del> <ins>2027</ins>')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'sort keys': [
    `${HEADER}${row('<span style="display:none">0001</span>Alpha', 'Pilot', '<span class="sortkey">2027-12-31</span>2027')}${row('Beta', '<span hidden>zz</span>Car', '2028')}`,
    ['Alpha | Pilot | 2027', 'Beta | Car | 2028'],
  ],
  'cells of lists and paragraphs': [
    `${HEADER}${row('Alpha', '<ul><li>Pilot</li><li>line</li></ul>', '<p>March</p><p>2027</p>')}`,
    ['Alpha | Pilot line | 2027-03'],
  ],
  'several footnotes': [
    `${HEADER}${row('Alpha<sup id="cite_ref-1" class="reference"><a href="#c">[1]</a></sup>', 'Pilot<sup>[a]</sup>', '2027<sup>[2][3]</sup>')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a hidden sort key of zeros': [
    `${HEADER}${row('Alpha', 'Pilot', '<span style="display:none">000002027-03-00-0000</span>March 2027')}`,
    ['Alpha | Pilot | 2027-03'],
  ],
  'a hidden key beside a range': [
    `${HEADER}${row('Alpha', 'Pilot', '<span hidden>2027-03-00</span>Q3&nbsp;2027&#8288;')}`,
    ['Alpha | Pilot | 2027-35'],
  ],
  'a small remark': [
    `${HEADER}${row('Alpha', 'Pilot', '2027 <small>(planned)</small>')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a date over two rows': [
    `${HEADER}<tr><td>Alpha</td><td>Pilot</td><td rowspan=2>2027</td></tr><tr><td>Beta</td><td>Car</td></tr>`,
    ['Alpha | Pilot | 2027', 'Beta | Car | 2027'],
  ],
  'a company and a title over two rows': [
    `${HEADER}<tr><td rowspan=2>Alpha</td><td rowspan=2>Pilot</td><td>2027</td></tr><tr><td>2029</td></tr>`,
    ['Alpha | Pilot | 2027'],
  ],
  'a caption, style and script': [
    `<caption>Plans</caption>${HEADER}${row('<style>.a{}</style>Alpha', 'Pilot<script type="x">no</script>', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a first row of data cells as names': [
    `<tr><td>Company</td><td>Milestone</td><td>Date</td></tr>${row('Alpha', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a flag before a name': [
    `${HEADER}${row('<img alt="Flag of Japan" src="data:,"> Alpha', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a machine-readable date': [
    `${HEADER}${row('Alpha', 'Pilot', '<time datetime="2027-03-15">15 March</time>')}`,
    ['Alpha | Pilot | 2027-03-15'],
  ],
  'a year with a footnote that is no link': [
    `${HEADER}${row('Alpha', 'Pilot', '2027<sup>12</sup>')}${row('Beta', 'Car', 'Q3 2028<sup>1, 2</sup>')}`,
    ['Alpha | Pilot | 2027', 'Beta | Car | 2028-35'],
  ],
  'footnotes of East Asia': [
    `${HEADER}${row('Alpha<sup>［1］</sup>', 'Pilot<sup>注1</sup>', '2027<sup>※1</sup>')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'an ordinal that is no footnote': [
    `${HEADER}${row('Alpha', 'Pilot', '15<sup>th</sup> March 2027')}`,
    ['Alpha | Pilot | 2027-03-15'],
  ],
  'text struck through by its style': [
    `${HEADER}${row('Alpha', 'Pilot', '<span style="text-decoration: line-through">2025</span> 2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'words for screen readers, and links to edit': [
    `${HEADER}${row('<span class="visually-hidden">Company</span>Alpha<span class="mw-editsection">[edit]</span>', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'other blocks': [
    `${HEADER}${row('<pre>Alpha</pre>Industries', '<blockquote>Pilot</blockquote>line', '<figure>Q3</figure>2027')}`,
    ['Alpha Industries | Pilot line | 2027-35'],
  ],
  'two days, and one with a word': [
    `${HEADER}${row('Alpha', 'Pilot', '<time datetime="2027-03">Mar</time> – <time datetime="2027-06">Jun 2027</time>')}${row('Beta', 'Car', 'NET <time datetime="2027-03-01">March 2027</time>')}`,
    ['Alpha | Pilot | [2027-03..2027-06]', 'Beta | Car | [2027-03..]'],
  ],
  'a logo for a name': [
    `${HEADER}${row('<img alt="Alpha" src="data:,">', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'a name over two rows of headers': [
    `<tr><th rowspan=2>Company</th><th colspan=2>Plan</th></tr><tr><th>Milestone</th><th>Date</th></tr>${row('Alpha', 'Pilot', '2027')}`,
    ['Alpha | Pilot | 2027'],
  ],
  'the same in a head': [
    `<thead><tr><th rowspan=2>Company</th><th colspan=2>Plan</th></tr><tr><th>Milestone</th><th>Date</th></tr></thead><tbody>${row('Alpha', 'Pilot', '2027')}</tbody>`,
    ['Alpha | Pilot | 2027'],
  ],
  'a place where a word may be cut': [
    `${HEADER}${row('Al&shy;pha', 'Super<wbr>cell', '2027')}`,
    ['Alpha | Supercell | 2027'],
  ],
  'a number that is no footnote': [
    `${HEADER}${row('Alpha', 'First m<sup>2</sup>', '2027<sup><a href="#n">3</a></sup>')}`,
    ['Alpha | First m2 | 2027'],
  ],
};

describe('a table between the tags', () => {
  for (const [name, [rows, wanted]] of Object.entries(TABLES))
    it(`reads ${name}`, async () => {
      const table = document.createElement('table');
      table.innerHTML = rows;
      const child = { form: 'table', kind: 'csv', text: rows, table } as const;
      const { roadmap, problems } = await readChild(child, never);
      expect(problems).to.deep.equal([]);
      const records = roadmap.milestones.map(({ company, title, claims: [claim] }) => {
        const source = roadmap.sources.find(({ id }) => id === claim?.source);
        const more = source ? [claim?.status, `${source.url} ${source.publisher}`] : [];
        const owner = roadmap.companies.find(({ id }) => id === company)?.name;
        return [owner, title, claim?.date, ...more].join(' | ');
      });
      expect(records).to.deep.equal(wanted);
    });

  for (const [what, rows, place] of [
    ['a heading between rows', '<tr><th colspan=3>Europe</th></tr>', 'row 2'],
    ['the header again', HEADER, 'row 2'],
  ] as const)
    it(`tells of ${what}, and reads the rows around it`, async () => {
      const table = document.createElement('table');
      table.innerHTML = `${HEADER}${row('Alpha', 'Pilot', '2027')}${rows}${row('Beta', 'Car', '2028')}`;
      const child = { form: 'table', kind: 'csv', text: rows, table } as const;
      const { roadmap, problems } = await readChild(child, never);
      expect(roadmap.milestones.map(({ title }) => title)).to.deep.equal(['Pilot', 'Car']);
      expect(problems.map(({ at }) => at)).to.deep.equal([place]);
    });
});
