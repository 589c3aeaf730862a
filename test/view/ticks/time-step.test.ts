import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { CutError } from '../../tools/cut.mjs';
import {
  FORBIDDEN,
  GLOBALS,
  PUBLISHED,
  REPLACEMENTS,
  timeStepModule,
} from '../../tools/time-step.mjs';

/** Untyped: the module as it is built and imported, and the modules that answer its imports. */
const imported = (name: string) => import(name);
const ROOM = new URL('../../../src/view/ticks/', import.meta.url);

const published = readFileSync(PUBLISHED, 'utf8');
const built = readFileSync(new URL('generated/time-step.js', ROOM), 'utf8');

const statementsOf = (text: string) =>
  parse(text, { ecmaVersion: 'latest', sourceType: 'module' }).body;

/** What declares or assigns, by how it begins: `class TimeStep`, `const moment$2`. */
function statements(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, start, end } of statementsOf(text)) {
    if (/^(?:Import|Export)/.test(type)) continue;
    const code = text.slice(start, end);
    const [begins = ''] = /^(?:\w+ [\w$]+|Object\.\w+\(\w+, "\w+"|[\w$.]+ =)/.exec(code) ?? [];
    assert.ok(!found.has(begins), `${begins} stands there once`);
    found.set(begins, code);
  }
  return found;
}

describe('the module of time steps that is built', () => {
  it('holds these declarations of vis-timeline, and no others', () => {
    assert.deepEqual(
      [...statements(built).keys()],
      [
        'const ASPDateRegex',
        'const NumericRegex',
        'function convert',
        'const setupXSSCleaner',
        'const setupNoOpCleaner',
        'let configuredXSSProtection',
        'const setupXSSProtection',
        'const availableUtils',
        'Object.defineProperty(availableUtils, "xss"',
        'const moment$2',
        'function stepOverHiddenDates',
        'function snapAwayFromHidden',
        'function getIsHidden',
        'class TimeStep',
        'TimeStep.FORMAT =',
      ],
    );
  });

  for (const [begins, code] of statements(built))
    it(`has ${begins} to the byte as the package has it`, () => {
      const theirs = statementsOf(published)
        .map(({ start, end }) => published.slice(start, end))
        .filter((text) => text.startsWith(begins) && !/^[\w$]/.test(text.slice(begins.length)));
      assert.deepEqual(theirs, [code]);
    });

  it('has its imports answered by these modules of ours, and nothing else beside', () => {
    const lines = statementsOf(built).flatMap((node) =>
      node.type === 'ImportDeclaration' ? built.slice(node.start, node.end) : [],
    );
    assert.deepEqual(lines, [
      "import moment$3 from '../luxon-moment.js';",
      "import * as util from '../vis-util.js';",
      "import { isString, getType, isNumber } from '../vis-util.js';",
      "import xssFilter from '../xss.js';",
    ]);
    const exports = statementsOf(built).flatMap((node) =>
      node.type.startsWith('Export') ? built.slice(node.start, node.end) : [],
    );
    assert.deepEqual(exports, ['export { TimeStep };']);
  });

  it('is answered with what each of them exports', async () => {
    for (const { path, exports } of Object.values(REPLACEMENTS)) {
      const module = await imported(new URL(path.replace('../', './'), ROOM).href);
      for (const name of exports) assert.ok(name in module, `${name} of ${path}`);
    }
    const { FilterXSS } = (await imported(new URL('xss.js', ROOM).href)).default;
    assert.throws(() => new FilterXSS().process('<b>'));
  });

  it('puts texts into its labels as vis-util would', async () => {
    const ours = (await imported(new URL('generated/time-step.js', ROOM).href)).TimeStep;
    const { timeline } = await imported('vis-timeline/esnext');
    const [found, expected] = [ours, timeline.TimeStep].map((TimeStep) => {
      const step = new TimeStep(new Date(0), new Date(1), undefined, [], {});
      step.setFormat({ minorLabels: { month: 'MMMM' }, majorLabels: { day: 'MMM' } });
      return step.format;
    });
    assert.deepEqual(found, expected);
  });

  it('holds no HTML sink, no code from text and no global but these', () => {
    assert.equal(built.match(FORBIDDEN), null);
    for (const sink of ['a.innerHTML = b', 'eval(a)', 'window.Hammer = a', 'document.head'])
      assert.match(sink, new RegExp(FORBIDDEN.source), sink);
    assert.deepEqual(GLOBALS, [
      ...['Array', 'Boolean', 'Date', 'Error', 'Math', 'Number', 'Object', 'String'],
      ...['TypeError', 'console', 'isNaN', 'undefined', 'window'],
    ]);
  });
});

describe('the cut stops, and says so,', () => {
  const refused = (find: string | RegExp, put: string, says: RegExp) => {
    const text = published.replace(find, put);
    assert.notEqual(text, published, 'the doctored text differs');
    assert.throws(
      () => timeStepModule(text),
      (error) => error instanceof CutError && says.test(error.message),
    );
  };
  const inTimeStep = (code: string) => `$&\n    ${code}`;
  const CONSTRUCTOR = 'this.autoScale = true;';

  it('where the class is renamed', () =>
    refused(/^class TimeStep \{/m, 'class Steps {', /declares no TimeStep/));
  it('where it imports something more of a package that is answered', () =>
    refused(
      'isNumber, isString, getType }',
      'isNumber as getType, isString, x as isNumber }',
      /x of/,
    ));
  it('where it imports from another package', () =>
    refused("import xssFilter from 'xss'", "import xssFilter from 'dompurify'", /of dompurify/));
  it('where it takes something more from what stands for a package', () =>
    refused(CONSTRUCTOR, inTimeStep('availableUtils.hasParent();'), /hasParent of vis-util/));
  it('where it reads another global', () =>
    refused(CONSTRUCTOR, inTimeStep('navigator.language;'), /reads navigator/));
  it('where it writes HTML', () =>
    refused(CONSTRUCTOR, inTimeStep('options.label.innerHTML = "";'), /holds innerHTML/));
});

describe('the names a declaration takes from around it', () => {
  const taken = (code: string) => {
    const module = timeStepModule(
      `${code}\nconst a = 1, b = 2, c = 3;\nclass TimeStep { m() { used(); } }`,
    );
    return /^const a = 1/m.test(module);
  };

  it('are those it does not declare itself, in whatever block', () => {
    assert.equal(taken('function used() { return a; }'), true);
    assert.equal(taken('function used(a) { return a; }'), false);
    assert.equal(taken('function used() { { let a; } return a; }'), true);
    assert.equal(taken('function used() { { var a; } return a; }'), false);
    assert.equal(taken('function used() { for (const a of []) a; }'), false);
    assert.equal(taken('function used() { try {} catch ({ a }) { a; } }'), false);
    assert.equal(taken('function used({ a: other, ...rest }) { other.a; rest; }'), false);
    assert.equal(taken('function used({ other = a }) {}'), true);
    assert.equal(taken('function used(m) { return { a: 1, [m]: 1 }; }'), false);
    assert.equal(taken('function used() { return { a }; }'), true);
    assert.equal(taken('function used() { a: for (;;) break a; }'), false);
    assert.equal(taken('const used = (x) => x.map((a) => a);'), false);
    assert.equal(taken('class used { a() {} #b = 1; static { this.a; } }'), false);
  });
});
