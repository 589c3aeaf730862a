/** A sheet that is imported: what its columns are, and what a person says and types anew. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  columnsIn,
  columnsText,
  cuttingSheet,
  KEPT,
  LEFT_OUT,
  lineOf,
  looksHeadless,
  NO_CHOICES,
  recordsOf,
  rowsOf,
  type Sheet,
  withRole,
} from '../../../src/read/csv/sheet.js';
import { drain } from '../../../src/work/steps.js';

const sheetOf = (text: string) => drain(cuttingSheet(text)) as Sheet;
const sheet = sheetOf('Who,Goal,When,Colour,\nToyota,Car,2027,red,x\nKia,Van,2028,blue,y\n');
const roles = (choices = NO_CHOICES) => columnsIn(sheet, choices).map(({ role }) => role);

describe('a sheet', () => {
  it('has columns by their names, those kept under no name, and those without one', () => {
    assert.deepEqual(roles(), ['company', 'title', 'date', KEPT, LEFT_OUT]);
    assert.deepEqual(columnsIn(sheet, NO_CHOICES)[0], {
      index: 0,
      title: 'Who',
      role: 'company',
      sample: ['Toyota', 'Kia'],
    });
  });

  it('has another column as the company where somebody says so, and keeps the former', () => {
    const choices = withRole(sheet, NO_CHOICES, 3, 'company');
    assert.deepEqual(roles(choices), [KEPT, 'title', 'date', 'company', LEFT_OUT]);
    assert.equal(columnsText(sheet, choices), 'company: column 4');
    const [header] = [...recordsOf(sheet, choices)];
    assert.deepEqual(header?.fields, ['Who', 'Goal', 'When', 'column 4', '']);
  });

  it('may have several dates, and leaves out what somebody leaves out', () => {
    const dates = withRole(sheet, withRole(sheet, NO_CHOICES, 3, 'date'), 2, 'date');
    const choices = withRole(sheet, dates, 1, LEFT_OUT);
    assert.deepEqual(roles(choices), ['company', LEFT_OUT, 'date', 'date', LEFT_OUT]);
  });

  it('is headless where the first row is a statement', () => {
    assert.equal(looksHeadless(sheetOf('Toyota,Car,2027\nKia,Van,2028')), true);
    assert.equal(looksHeadless(sheet), false);
    const all = rowsOf(sheet, { ...NO_CHOICES, headless: true });
    assert.deepEqual(all[0]?.fields.slice(0, 2), ['Who', 'Goal']);
    assert.equal(columnsIn(sheet, { ...NO_CHOICES, headless: true })[0]?.title, '');
  });

  it('has cells as they were typed anew, longer and shorter', () => {
    const typed = (cells: readonly [number, string][]) =>
      rowsOf(sheet, { ...NO_CHOICES, cells: new Map([[2, new Map(cells)]]) })[0]?.fields;
    assert.deepEqual(typed([[2, '2029']]), ['Toyota', 'Car', '2029', 'red', 'x']);
    assert.deepEqual(typed([[5, 'more']]), ['Toyota', 'Car', '2027', 'red', 'x', 'more']);
    assert.deepEqual(typed([[4, '']]), ['Toyota', 'Car', '2027', 'red']);
  });

  it('has the text of a row that cannot be cut, and that row as it was typed anew', () => {
    const broken = sheetOf('company,title\nA,"B\nC,D\n');
    const bad = broken.rows.find(({ fault }) => fault !== null);
    assert.ok(bad);
    assert.equal(lineOf(broken, bad.line), 'A,"B');
    assert.equal(lineOf(broken, 99), '');
    const row = (text: string) =>
      rowsOf(broken, { ...NO_CHOICES, cells: new Map([[bad.line, new Map([[0, text]])]]) }).find(
        ({ line }) => line === bad.line,
      );
    assert.deepEqual([row('A,B')?.fields, row('A,B')?.fault], [['A', 'B'], null]);
    assert.notEqual(row('')?.fault, null);
  });

  it('is none where there is nothing', () => {
    assert.equal(drain(cuttingSheet(' \n')), null);
  });
});
