import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sheetCsv } from '../../src/sources/google-sheet.js';

const ID = '1AbC-dEf_GhIjKlMnOpQrStUvWxYz0123456789abcde';
const HOST = 'https://docs.google.com/spreadsheets';

describe('the link of a Google sheet', () => {
  for (const [link, csv] of [
    [`/d/${ID}/edit`, `/d/${ID}/export?format=csv`],
    [`/d/${ID}/edit?usp=sharing`, `/d/${ID}/export?format=csv`],
    [`/d/${ID}/edit#gid=42`, `/d/${ID}/export?format=csv&gid=42`],
    [`/d/${ID}/edit?gid=42#gid=42`, `/d/${ID}/export?format=csv&gid=42`],
    [`/d/${ID}/edit?gid=0#gid=7`, `/d/${ID}/export?format=csv&gid=7`],
    [`/d/${ID}`, `/d/${ID}/export?format=csv`],
    [`/d/${ID}/view`, `/d/${ID}/export?format=csv`],
    [`/d/${ID}/htmlview?gid=3`, `/d/${ID}/export?format=csv&gid=3`],
    [`/u/1/d/${ID}/edit#gid=5`, `/d/${ID}/export?format=csv&gid=5`],
    [`/d/${ID}/export?format=csv&gid=5`, `/d/${ID}/export?format=csv&gid=5`],
    [`/d/e/2PACX-${ID}/pubhtml`, `/d/e/2PACX-${ID}/pub?output=csv`],
    [
      `/d/e/2PACX-${ID}/pubhtml?gid=9&single=true`,
      `/d/e/2PACX-${ID}/pub?output=csv&single=true&gid=9`,
    ],
    [
      `/d/e/2PACX-${ID}/pubhtml?gid=9&single=true&widget=true&headers=false`,
      `/d/e/2PACX-${ID}/pub?output=csv&single=true&gid=9`,
    ],
    [`/d/e/2PACX-${ID}/pub?output=xlsx`, `/d/e/2PACX-${ID}/pub?output=csv`],
    [`/d/${ID}/export?format=xlsx&gid=4`, `/d/${ID}/export?format=csv&gid=4`],
    [`/d/${ID}/copy`, `/d/${ID}/export?format=csv`],
    [`/d/${ID}/gviz/tq?tqx=out:csv&sheet=Plans`, `/d/${ID}/gviz/tq?tqx=out%3Acsv&sheet=Plans`],
    [`/d/${ID}/gviz/tq?gid=3`, `/d/${ID}/gviz/tq?gid=3&tqx=out%3Acsv`],
    [`/d/e/2PACX-${ID}/pub?output=csv`, `/d/e/2PACX-${ID}/pub?output=csv`],
    [`/d/${ID}/edit#gid=123&range=A1`, `/d/${ID}/export?format=csv&gid=123`],
    [`/d/${ID}/edit?usp=drivesdk#gid=5`, `/d/${ID}/export?format=csv&gid=5`],
    [`/d/${ID}/edit?pli=1&gid=77#gid=77`, `/d/${ID}/export?format=csv&gid=77`],
    [`/d/${ID}/edit?gid=12#gid=`, `/d/${ID}/export?format=csv&gid=12`],
    [`/d/${ID}/preview`, `/d/${ID}/export?format=csv`],
    [`/d/${ID}/htmlview#`, `/d/${ID}/export?format=csv`],
    [
      `/d/e/2PACX-${ID}/pub?gid=0&single=true&output=tsv`,
      `/d/e/2PACX-${ID}/pub?output=csv&single=true&gid=0`,
    ],
    [`/u/0/d/e/2PACX-${ID}/pubhtml#gid=4`, `/d/e/2PACX-${ID}/pub?output=csv&single=true&gid=4`],
  ] as const)
    it(link, () => assert.equal(sheetCsv(HOST + link), HOST + csv));

  it('may be of an organisation', () => {
    const link = `https://docs.google.com/a/example.org/spreadsheets/d/${ID}/edit#gid=3`;
    assert.equal(sheetCsv(link), `${HOST}/d/${ID}/export?format=csv&gid=3`);
  });

  it('is not recognised in any other address', () => {
    for (const address of [
      'https://docs.google.com/document/d/1AbCdEfGh/edit',
      'https://example.org/plan.csv',
      'https://example.org/spreadsheets/plan.csv',
      'data:text/csv,company',
    ])
      assert.equal(sheetCsv(address), null, address);
  });
});
