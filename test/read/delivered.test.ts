import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod } from '../../src/model/period/period.js';
import { makingRoadmap } from '../../src/read/document.js';
import { readingBytes } from '../../src/read/large/index.js';
import { parseRoadmap, parseRoadmapCsv } from '../../src/read/parse.js';
import { drain } from '../../src/work/steps.js';

const TODAY = { today: '2026-11-30' };
const LATER =
  'it was achieved by 2026-11-30, today, and the date is later: it is read as the target';

describe('what a date and a status say of a delivery, where nobody says when it was said', () => {
  for (const [date, status, wanted, told = []] of [
    ['Launched March 2024', '', '2024-03 achieved'],
    ['completed 2024', '', '2024 achieved'],
    ['Delivered in Q3 2024', '', '2024-35 achieved'],
    ['completed by 2024', '', '[..2024] announced'],
    ['Launched 2024', 'announced', '2024 announced'],
    ['Launched 2028', '', '2028 announced'],
    ['2024', '', '2024 announced'],
    ['2024-06-01', 'Done', '2024-06-01 achieved'],
    ['2026', 'Done', '2026 achieved'],
    ['2027-06-01', 'Done', '[..2026-11-30] achieved', [LATER]],
    ['2027', 'Done', '[..2026-11-30] achieved', [LATER]],
  ] as const)
    it(`${date}, ${status || 'no status'}`, () => {
      const text = `Company,Title,Due date,Status\nA,T,${date},${status}`;
      const { roadmap, problems } = parseRoadmapCsv(text, TODAY);
      const claim = roadmap.milestones[0]?.claims[0];
      assert.equal(`${claim?.date} ${claim?.status}`, wanted);
      assert.deepEqual(
        problems.map(({ message }) => message),
        told,
      );
    });

  it('is kept as it is stored, and told of, in small and large documents', () => {
    const claims = [{ id: 'c1', date: '2027', status: 'achieved' }];
    const document = { milestones: [{ id: 'm', company: 'A', title: 'T', claims }] };
    const { roadmap, problems } = parseRoadmap(document, TODAY);
    assert.equal(roadmap.milestones[0]?.claims[0]?.date, '2027');
    assert.deepEqual(
      problems.map(({ message }) => message),
      [LATER],
    );
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    assert.deepEqual(drain(readingBytes(bytes, parsePeriod, TODAY)).problems, problems);
  });

  it('is told of a statement dated after today, in small and large documents', () => {
    const claims = [{ id: 'c1', saidOn: '2027-01-01', date: '2028', status: 'announced' }];
    const document = { milestones: [{ id: 'm', company: 'A', title: 'T', claims }] };
    const { problems } = parseRoadmap(document, TODAY);
    assert.equal(problems.length, 1);
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    assert.deepEqual(drain(readingBytes(bytes, parsePeriod, TODAY)).problems, problems);
  });

  for (const [status, wanted] of [
    ['Done', 'achieved XXXX “some day”'],
    ['cancelled', 'cancelled XXXX “some day”'],
    ['on hold', 'paused XXXX “some day”'],
    ['announced', undefined],
  ] as const)
    it(`${status}: ${wanted ? 'stays, whatever its day' : 'is refused'} where the date cannot be read`, () => {
      const fields = { company: 'A', title: 'T', date: 'some day', status };
      const csv = parseRoadmapCsv(`company,title,date,status\nA,T,some day,${status}`, TODAY);
      const long = { id: 'm', company: 'A', title: 'T', claims: [{ date: 'some day', status }] };
      const document = { milestones: [long] };
      const bytes = new TextEncoder().encode(JSON.stringify(document));
      const large = drain(makingRoadmap(readingBytes(bytes, parsePeriod, TODAY)));
      for (const read of [
        csv,
        parseRoadmap([fields], TODAY),
        parseRoadmap(document, TODAY),
        large,
      ]) {
        const claim = read.roadmap.milestones[0]?.claims[0];
        assert.equal(claim && `${claim.status} ${claim.date} “${claim.phrase}”`, wanted);
        assert.match(read.problems[0]?.message ?? '', /“some day” has “day” in it/);
        // What is written is read again.
        const again = parseRoadmap(read.roadmap.toJSON(), TODAY);
        assert.deepEqual(again.roadmap.milestones, read.roadmap.milestones);
      }
    });
});
