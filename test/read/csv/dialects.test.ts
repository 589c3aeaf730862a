import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmapCsv } from '../../../src/read/parse.js';

const read = (text: string) => {
  const { roadmap, problems } = parseRoadmapCsv(text);
  const rows = roadmap.milestones.map(({ company, title, claims }) =>
    [roadmap.companies.find(({ id }) => id === company)?.name, title, claims[0]?.date].join(' | '),
  );
  return { rows, told: problems.map(({ at, message }) => `${at}: ${message}`) };
};

const PILOT = 'Alpha | Pilot line | 2027-35';

describe('CSV as programs and people write it', () => {
  for (const [name, text] of Object.entries({
    'a line sep=': 'sep=;\r\nCompany;Title;Date\r\nAlpha;Pilot line;Q3 2027\r\n',
    'a line sep= of what occurs less':
      'sep=|\nCompany|Title (a, b, c)|Date\nAlpha|Pilot line|Q3 2027',
    'a byte order mark before sep=': '\uFEFFsep=;\nCompany;Title;Date\nAlpha;Pilot line;Q3 2027',
    'a comment': '# made by a script\nCompany,Title,Date\nAlpha,Pilot line,Q3 2027',
    'comments with commas, and blank lines':
      '# made by a script, on a day, by me\n\n# again\nCompany,Title,Date\nAlpha,Pilot line,Q3 2027',
    'sep= in capitals, and a tab': 'SEP=\t\nCompany\tTitle\tDate\nAlpha\tPilot line\tQ3 2027',
    'sep= in quotes': '"sep=;"\nCompany;Title;Date\nAlpha;Pilot line;Q3 2027',
    'an empty column first': ',Company,Title,Date\n,Alpha,Pilot line,Q3 2027',
    'empty columns last': 'Company,Title,Date,,,\nAlpha,Pilot line,Q3 2027,,,',
    'bars with spaces': 'Company | Title | Date\nAlpha | Pilot line | Q3 2027',
    'spaces after quotes': 'Company,Title,Date\n"Alpha" ,"Pilot line" ,"Q3 2027"',
    'spaces that do not break':
      'Company,\u00a0Title,Date\n\u00a0Alpha,Pilot line\u00a0,Q3\u00a02027',
    'lines that end in CR': 'Company,Title,Date\rAlpha,Pilot line,Q3 2027',
    bars: 'Company|Title|Date\nAlpha|Pilot line|Q3 2027',
    'a table in Markdown':
      '| Company | Title | Date |\n| --- | :---: | ---: |\n| Alpha | Pilot line | Q3 2027 |',
    'a table in Markdown with short rules':
      '|Company|Title|Date|\n|:--|:-:|--:|\n|Alpha|Pilot line|Q3 2027|',
    'a table in Markdown with the shortest rules':
      '|Company|Title|Date|\n|-|-|-|\n|Alpha|Pilot line|Q3 2027|',
    'a table in Markdown with stars':
      '| Company | Title | Date |\n| --- | --- | --- |\n| **Alpha** | Pilot **line** | *Q3 2027* |',
    'a comma in a title, and semicolons': 'Company;"Title, short";Date\nAlpha;Pilot line;Q3 2027',
    'formulas of texts': 'Company,Title,Date\n="Alpha","=""Pilot line""",="Q3 2027"',
    tabs: 'Company\tTitle\tDate\nAlpha\tPilot line\tQ3 2027',
    'spaces before quotes': 'Company, Title, Date\n"Alpha", "Pilot line", "Q3 2027"',
  }))
    it(name, () => assert.deepEqual(read(text), { rows: [PILOT], told: [] }));

  for (const [name, cell, title] of [
    ['escaped by a backslash', '"Pilot \\"line\\" 1"', 'Pilot "line" 1'],
    ['so escaped, with a comma', '"Pilot, \\"a, b\\""', 'Pilot, "a, b"'],
    ['twice', '"Pilot ""line"" 1"', 'Pilot "line" 1'],
    ['after a backslash that ends a field', '"C:\\"', 'C:\\'],
    ['of inches', '12\\"x3', '12\\"x3'],
  ] as const)
    it(`reads quotes ${name}`, () => {
      const { rows, told } = read(`Company,Title,Date\nAlpha,${cell},2027`);
      assert.deepEqual([rows, told], [[`Alpha | ${title} | 2027`], []]);
    });

  it('reports a title above the column names', () => {
    const { rows, told } = read('Roadmap 2026,,\n,,\nCompany,Title,Date\nAlpha,Pilot line,Q3 2027');
    assert.deepEqual(rows, [PILOT]);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^line 1: “Roadmap 2026,,” stands above/);
  });

  for (const [name, text] of Object.entries({
    'with a title and a status that are also names of columns':
      'Firma;Vorhaben;Stand\nToyota;Launch;announced',
    'with such a title, and a year': 'Firma,Vorhaben,Jahr,Stand\nToyota,Launch,2027,announced',
    'with such a title, and a quarter':
      'Firma,Vorhaben,Wann,Stand\nToyota,Launch,Q4 2027,announced',
  }))
    it(`takes no row for the names of columns, ${name}`, () => {
      const { rows, told } = read(text);
      assert.deepEqual(rows, []);
      assert.match(told[0] ?? '', /^line 1: there is no column .*“Firma”, “Vorhaben”/);
    });

  it('tells of a cell in the words of a cell', () => {
    const { problems } = parseRoadmapCsv(
      'company,title,date,fiscal_year_start\nAlpha,Pilot,2027,April',
    );
    assert.match(problems[0]?.hint ?? '', /^write the number of the month/);
  });

  it('finds the names of columns below a title with commas', () => {
    const { rows } = read(
      'Promises, all of them, 2026\nCompany,Title,Date\nAlpha,Pilot line,Q3 2027',
    );
    assert.deepEqual(rows, [PILOT]);
  });

  it('reports titles with commas, and days beside them', () => {
    const { rows, told } = read(
      'Roadmap,,\nExported,2026-01-01,\n"Notes, and more"\nCompany,Title,Date\nAlpha,Pilot line,Q3 2027',
    );
    assert.deepEqual(rows, [PILOT]);
    assert.deepEqual(
      told.map((problem) => problem.split(':')[0]),
      ['line 1', 'line 2', 'line 3'],
    );
  });

  it('counts lines of problems from the beginning of the file, skipped lines included', () => {
    const { told } = read('sep=;\n# made by a script\nCompany;Title;Date\nAlpha;Pilot;never ever');
    assert.match(told[0] ?? '', /^line 4: “never ever”/);
  });

  it('reads a space before a quote, with a comma inside', () => {
    const { rows, told } = read('Company, Title, Date\n"Alpha", "Pilot, ""line"" 2", "2027"');
    assert.deepEqual([rows, told], [['Alpha | Pilot, "line" 2 | 2027'], []]);
  });

  it('reads a quote within a field as text', () => {
    const { rows } = read('Company,Title,Date\nAlpha, "Pilot" line,2027\nAlpha, 5" pipe,2028');
    assert.deepEqual(rows, ['Alpha | "Pilot" line | 2027', 'Alpha | 5" pipe | 2028']);
  });

  it('blank cells of company and title are of the milestone above, which is told once', () => {
    const { roadmap, problems } = parseRoadmapCsv(
      'Company,Title,Said on,Date\nAlpha,Pilot,2020-01-01,2025\n,,2022-01-01,2027\n,,2024-01-01,2029\n,,,\nBeta,Car,,2030',
    );
    assert.deepEqual(
      roadmap.milestones.map(({ title, claims }) => [title, claims.map(({ date }) => date)]),
      [
        ['Pilot', ['2025', '2027', '2029']],
        ['Car', ['2030']],
      ],
    );
    const told = problems.map(({ at, message }) => `${at}: ${message}`);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', /^line 3: no company and no title/);
  });

  it('rows of sums and remarks are no claims', () => {
    const { roadmap, problems } = parseRoadmapCsv(
      'Company,Title,Date,Note\nAlpha,Pilot,2027,\nTotal,,1,\n,,,as of 2026\n',
    );
    assert.equal(roadmap.claimColumns.count, 1);
    assert.deepEqual(
      problems.map(({ at, severity }) => `${at} ${severity}`),
      ['line 3 warning', 'line 4 error'],
    );
  });

  it('fills blank company cells (merged cells) from above, and reports it', () => {
    const { rows, told } = read('Company,Title,Date\nAlpha,Pilot,2027\n,Series,2029\n,Third,2030');
    assert.deepEqual(rows, [
      'Alpha | Pilot | 2027',
      'Alpha | Series | 2029',
      'Alpha | Third | 2030',
    ]);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^line 3: no company is named here.*“Alpha”/);
  });

  it('says that a company is missing where a row with an id says “as above”', () => {
    const text = 'Milestone,Company,Title,Date\nm1,Alpha,Pilot,2027\nm2,〃,Series,2029';
    const { rows, told } = read(text);
    assert.deepEqual(rows, ['Alpha | Pilot | 2027']);
    assert.ok(told.includes('line 3: company is empty text'), told.join());
  });

  it('fills cells that say “as above”', () => {
    for (const ditto of ['〃', '″', '""""', 'ditto', '同上', '상동']) {
      const { rows } = read(`Company,Title,Date\nAlpha,Pilot,2027\n${ditto},Series,2029`);
      assert.deepEqual(rows, ['Alpha | Pilot | 2027', 'Alpha | Series | 2029'], ditto);
    }
  });

  it('reads a header whose names contain line breaks', () => {
    const { rows } = read('"Company\nname",Title,Date\nAlpha,Pilot line,Q3 2027');
    assert.deepEqual(rows, [PILOT]);
  });
});

describe('rows that are not records', () => {
  it('are reported if they repeat the column names', () => {
    const { rows, told } = read('Company,Title,Date\nA,T,2027\nCompany,Title,Date\nB,U,2028');
    assert.deepEqual(rows, ['A | T | 2027', 'B | U | 2028']);
    assert.deepEqual(told, ['line 3: the names of the columns stand here again']);
  });
});

describe('the order of day and month', () => {
  it('is decided over the whole file, also after weekdays', () => {
    const { rows } = read('Task Name,Finish\nPilot,Fri 2/12/27\nCar,Thu 12/16/27');
    assert.deepEqual(rows, ['All | Pilot | 2027-02-12', 'All | Car | 2027-12-16']);
  });
});

it('keeps stars where nothing is Markdown', () => {
  const { rows } = read('Company,Title,Date\n**Alpha**,Pilot line,Q3 2027');
  assert.deepEqual(rows, ['**Alpha** | Pilot line | 2027-35']);
});

describe('what to do where no column is a title', () => {
  for (const [header, entries] of [
    ['Firma;Meilenstein;Termin', 'company: Firma; title: …'],
    ['Company;Meilenstein;Termin', 'title: Meilenstein'],
    ['a,b', 'company: a; title: …'],
    ['company,date', 'title: Who'],
  ] as const)
    it(header, () => {
      const [problem] = parseRoadmapCsv(`${header}\nA;B;2027`).problems;
      assert.match(problem?.message ?? '', /^there is no column/);
      const said = /columns="([^"]*)", --columns/.exec(problem?.hint ?? '')?.[1];
      assert.equal(said, entries);
    });
});
