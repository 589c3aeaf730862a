import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/export/csv.js';
import { parsePeriod } from '../../src/model/period/period.js';
import { countryNamed } from '../../src/read/country-names.js';
import { readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { countryWords } from '../../src/view/wording.js';
import { drain } from '../../src/work/steps.js';
import { told } from '../model/roadmaps.js';

/** Names as people write them, and their codes. */
const NAMES: Readonly<Record<string, string>> = {
  JP: 'Japan|japan|JAPAN|日本|일본',
  KR: 'South Korea|Korea|Republic of Korea|韓国|한국|대한민국|韩国|韓國',
  CN: 'China|中国|중국|中國|Mainland China',
  TW: 'Taiwan|台湾|대만|台灣',
  US: 'United States|USA|U.S.A.|United States of America|米国|アメリカ|アメリカ合衆国|미국|美国',
  GB: 'United Kingdom|Great Britain|イギリス|英国|영국',
  DE: 'Germany|ドイツ|독일|德国',
  FR: 'France|フランス|프랑스|法国',
  HK: 'Hong Kong|香港|홍콩',
  CI: "Côte d’Ivoire|Cote d'Ivoire",
  TR: 'Türkiye|Turkey',
  RU: 'Russia|ロシア|러시아|俄罗斯',
  EU: 'European Union|欧盟|유럽 연합',
  WORLD: 'World|global|世界|세계|全球',
};
const STRANGE = ['Atlantis', 'Asia', 'JPN', 'Japan and Korea', 'constructor'];

describe('a country by its name', () => {
  for (const [code, list] of Object.entries(NAMES))
    it(`is ${code}`, () => {
      for (const name of list.split('|')) assert.equal(countryNamed(name), code, name);
    });

  it('is read back from what is shown, in every language', () => {
    for (const code of [
      'JP',
      'KR',
      'CN',
      'US',
      'GB',
      'DE',
      'SE',
      'NO',
      'IN',
      'VN',
      'BR',
      'ZA',
      'XK',
    ])
      for (const lang of ['en', 'ja', 'ko', 'zh'])
        assert.equal(countryNamed(countryWords(code, lang)), code, `${code} ${lang}`);
  });

  it('is none where nobody knows it', () => {
    for (const name of [...STRANGE, '', ' ', '?']) assert.equal(countryNamed(name), null, name);
  });

  const countries = (value: unknown) => {
    const { roadmap, problems } = parseRoadmap(value);
    const large = drain(readingBytes(new TextEncoder().encode(JSON.stringify(value)), parsePeriod));
    assert.deepEqual(large.problems, problems);
    return {
      codes: roadmap.companies.map(({ country }) => country),
      told: told(problems),
      roadmap,
    };
  };

  it('is read in companies, records, CSV and indicators', () => {
    const record = { company: 'A', title: 'T', date: '2027' };
    const figure = { category: 'patents', measure: 'filed', value: 1 };
    const document = {
      companies: [{ id: 'a', name: 'A', country: 'South Korea' }],
      milestones: [
        { ...record, country: '韓国' },
        { ...record, company: 'B', country: 'Japan' },
      ],
      indicators: [{ ...figure, country: '日本' }],
    };
    const { codes, roadmap, told: all } = countries(document);
    assert.deepEqual(codes, ['KR', 'JP']);
    assert.equal(roadmap.indicators[0]?.country, 'JP');
    assert.ok(
      all.every((text) => !text.includes('country')),
      all.join(),
    );
    const csv = parseRoadmapCsv('company,title,date,country\nA,T,2027,Japan\nB,T,2027,日本\n');
    assert.deepEqual(csv.problems, []);
    assert.deepEqual(
      csv.roadmap.companies.map(({ country }) => country),
      ['JP', 'JP'],
    );
  });

  for (const name of STRANGE)
    it(`stays “${name}”, with a warning, where nobody knows it`, () => {
      const record = { company: 'A', title: 'T', date: '2027', country: name };
      const figure = { country: name, category: 'c', measure: 'm', value: 1 };
      const { codes, roadmap } = countries([record]);
      assert.deepEqual(codes, [name]);
      const message = `country is “${name}”, which is no country known here`;
      assert.deepEqual(told(parseRoadmap([record]).problems), [`/0/country: ${message}`]);
      const csv = parseRoadmapCsv(toCsv(roadmap).replace(/\r\n([^\r]+)\r\n/, '\r\n$1\r\n$1\r\n'));
      assert.equal(csv.problems.filter((problem) => problem.message === message).length, 1);
      assert.equal(csv.roadmap.companies[0]?.country, name);
      const { problems, roadmap: figures } = parseRoadmap({ milestones: [], indicators: [figure] });
      assert.equal(figures.indicators[0]?.country, name);
      assert.deepEqual(told(problems), [`/indicators/0/country: ${message}`]);
      assert.equal(countryWords(name, 'en'), name);
    });
});
