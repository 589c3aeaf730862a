import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRoadmapCsv } from '../../src/read/parse.js';

const HEADER = 'milestone,company,country,title,date,note';
/** Rows with every kind of field. */
const ROWS = [
  'a,Toyota,JP,"Cars, ""dry""",2027,',
  'b,BYD,CN,"Cells\n\nof two, or three\nlines",2028,"x"',
  '"c",Nio,CN,全固体😀,Q3 2027,5" disk',
  '"d","Gotion","CN","Packs","[2027..2028]",""',
  'e,Honda,JP,Line,2030~,last',
];
const FORMS = {
  LF: [HEADER, ...ROWS].join('\n'),
  'CRLF, also at the end': `${[HEADER, ...ROWS].join('\n').replaceAll('\n', '\r\n')}\r\n`,
  CR: `${[HEADER, ...ROWS].join('\n').replaceAll('\n', '\r')}\r`,
  semicolons: [HEADER, ...ROWS].join('\n').replaceAll(',', ';'),
};
const INSERTED = ['"', ',', ';', '\n', '\r', 'x', '='];
const IDS = 'abcde';

/** Milestones by id, each as it was read. */
function readById(text: string): Map<string, string> {
  const { roadmap, problems } = parseRoadmapCsv(text);
  for (const { at, message, hint } of problems)
    assert.ok(/^(?:line \d+|\/.*|)$/.test(at) && message && hint);
  const { milestones } = roadmap;
  assert.ok(milestones.length >= 5 || problems.length > 0 || isCut(text), JSON.stringify(text));
  return new Map(milestones.map((milestone) => [milestone.id, JSON.stringify(milestone)]));
}

/** Whether rows are missing at the end, which a parser cannot notice between two rows. */
const isCut = (text: string) => !/[,;]last/.test(text);

describe('CSV damaged at every place', () => {
  for (const [what, text] of Object.entries(FORMS)) {
    const whole = readById(text);
    const starts = [...IDS].map((id) => text.search(new RegExp(`(?<=[\\r\\n])"?${id}[",;]`)));
    const places = Array.from({ length: text.length + 1 }, (_, at) => at).slice(starts[0]);
    /** The row at a place. */
    const rowOf = (at: number) => starts.findLastIndex((start) => start <= at);
    const assertLeft = (damaged: string, lost: (row: number) => boolean) => {
      const found = readById(damaged);
      for (const [row, id] of [...IDS].entries())
        if (!lost(row))
          assert.equal(found.get(id), whole.get(id), `${id} of ${JSON.stringify(damaged)}`);
    };

    it(`cut off: ${what}`, () => {
      assert.deepEqual([...whole.keys()].join(''), IDS);
      for (const at of places) assertLeft(text.slice(0, at), (row) => row >= rowOf(at));
    });

    it(`with a character less: ${what}`, () => {
      for (const at of places)
        assertLeft(
          text.slice(0, at) + text.slice(at + 1),
          (row) => row === rowOf(at) || row === rowOf(at + 2),
        );
    });

    it(`with a character more: ${what}`, () => {
      for (const more of INSERTED)
        for (const at of places)
          assertLeft(
            text.slice(0, at) + more + text.slice(at),
            (row) => row === rowOf(at) || row === rowOf(at - 1),
          );
    });
  }
});
