/** Every example of the documentation that needs no browser runs here as it stands; docs.browser.ts runs the others. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { readLog } from '../../src/public-log.js';
import { parseRoadmap, parseRoadmapCsv, readStory } from '../../src/public-model.js';
import { DATA, folder, root, run } from '../cli/program.js';
import { allExamples, type Example } from '../tools/docs/examples.mjs';

const examples = allExamples();
const nameOf = ({ page, number, language }: Example) => `${page}, example ${number} (${language})`;
const of = (language: string, use = '') =>
  examples.filter((each) => each.language === language && each.use === use);

/** What is done with an example: its language and the words behind it. Those in browsers are in docs.browser.ts. */
const USES = [
  ...['json', 'json log', 'json story', 'csv', 'js', 'sh'],
  // In browsers.
  ...[
    'html',
    'html live',
    'js live',
    'js browser',
    'js vue',
    'tsx react',
    'svelte svelte',
    'ts angular',
  ],
  // Only their syntax: Vitest is not among our packages, and test/environments runs what it says.
  'js vitest',
  // Not runnable here or not whole: other hosts, packages to come, pieces.
  ...['sh fragment', 'html fragment', 'js fragment', 'sql', 'text', 'css'],
];

describe('the examples of the documentation', () => {
  it('are all of a kind that is known', () => {
    const strange = examples.filter(
      ({ language, use }) => !USES.includes(`${language} ${use}`.trim()),
    );
    assert.deepEqual(strange.map(nameOf), []);
  });

  for (const example of of('json'))
    it(`${nameOf(example)} is a roadmap without a problem`, () => {
      const { roadmap, problems } = parseRoadmap(JSON.parse(example.code));
      assert.deepEqual(problems, []);
      assert.ok(roadmap.milestones.length > 0);
    });

  for (const example of of('json', 'story'))
    it(`${nameOf(example)} is a roadmap with a story`, () => {
      const { roadmap, problems } = parseRoadmap(JSON.parse(example.code));
      const { problems: refused, ...told } = readStory(roadmap);
      assert.deepEqual([problems, refused], [[], []]);
      assert.ok(Object.values(told).every((each) => (each as unknown[]).length > 0));
    });

  for (const example of of('json', 'log'))
    it(`${nameOf(example)} is a log`, () => {
      const { entries, problems } = readLog(example.code);
      assert.deepEqual(problems, []);
      assert.equal(entries.length, 1);
    });

  for (const example of of('csv'))
    it(`${nameOf(example)} is a roadmap without a problem`, () => {
      const { roadmap, problems } = parseRoadmapCsv(example.code);
      assert.deepEqual(problems, []);
      assert.ok(roadmap.milestones.length > 0);
    });
});

const PACKAGES: Readonly<Record<string, string>> = {
  'roadmap-tracker/model': 'src/public-model.ts',
  'roadmap-tracker/log': 'src/public-log.ts',
};

/** `value; // "text"` asserts: the comment is JSON, and what may stand behind it is told after a colon. */
const asserted = (code: string) =>
  code.replace(
    /^(\S.*); \/\/ (".*?"|-?[\d.]+|true|false|null)(?::.*)?$/gm,
    (_, value: string, expected: string) => `assert.deepEqual(${value}, ${expected});`,
  );

const imported = (code: string) =>
  code.replace(/from '(roadmap-tracker\/\w+)'/g, (_, name: string) => {
    const file = PACKAGES[name];
    assert.ok(file, `${name} is not mapped`);
    return `from '${pathToFileURL(join(root, file)).href}'`;
  });

describe('the examples in JavaScript', () => {
  for (const example of of('js'))
    it(`${nameOf(example)} does what its comments say`, async () => {
      const own = mkdtempSync(join(folder, 'js-'));
      writeFileSync(join(own, 'roadmap.json'), readFileSync(DATA));
      const code = asserted(example.code);
      assert.ok(code.includes('assert.'), 'it says what comes out');
      const file = join(own, 'example.mts');
      writeFileSync(file, `import assert from 'node:assert/strict';\n${imported(code)}`);
      const tsx = import.meta.resolve('tsx');
      await promisify(execFile)(process.execPath, ['--import', tsx, file], { cwd: own });
    });

  for (const example of of('js', 'vitest'))
    it(`${nameOf(example)} is JavaScript`, async () => {
      await transform(example.code);
    });
});

/** Words of a command line, with quotes and without a comment. */
const wordsOf = (line: string) =>
  [...line.replace(/\s+# .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? (plain as string),
  );

/** The commands of ours in a block, one a line. */
const commandsOf = (code: string) =>
  code
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('roadmap-tracker '));

const log = () => of('json', 'log')[0]?.code as string;

/** The files that the examples name, as they are at first. */
function lay() {
  const data = readFileSync(DATA, 'utf8');
  const older = JSON.parse(data);
  older.milestones.pop();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('roadmap.json', data);
  for (const name of ['old.json', 'last-week.json']) write(name, JSON.stringify(older));
  write('log.json', log());
  write('roadmap.csv', 'company,title,date\nToyota,First car on sale,2027\n');
  write('plan.csv', 'company,title,date\nToyota,First car on sale,2027\n');
  for (const name of ['seen.json', 'site'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

describe('the examples of the command line', () => {
  // In the place of the element's scripts, which take long to build.
  before(() => {
    mkdirSync(join(folder, 'scripts/themes'), { recursive: true });
    writeFileSync(join(folder, 'scripts/roadmap-tracker.js'), '');
  });
  for (const example of of('sh'))
    it(`${nameOf(example)} runs`, async () => {
      lay();
      const commands = commandsOf(example.code);
      assert.ok(commands.length > 0);
      for (const command of commands) {
        const [, ...words] = wordsOf(command);
        // What a shell would write into a file is not of interest.
        const redirected = words.indexOf('>');
        const args = redirected < 0 ? words : words.slice(0, redirected);
        const more = args[0] === 'publish' ? ['--scripts', 'scripts'] : [];
        const { status, err } = await run([...args, ...more]);
        assert.equal(status, 0, `${command}\n${err}`);
      }
    });
});
