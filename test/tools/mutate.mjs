/**
 * `npm run mutate [-- FILE… --jobs 2 --every 20]`: mutation testing of the model's calculations (fold, slip, filter,
 * days, periods, scores). Changes one place at a time (reverses a comparison, moves a bound by one, drops a
 * condition, changes a constant) and runs the tests against it. Prints the mutants that no test detects,
 * except those known to be equivalent. With `--every N`, each N-th mutant is a sample that ends in a short time.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from './server.mjs';

/** The files to mutate, each with its tests, the fastest first. */
const TESTS = {
  'src/model/slip.ts': ['slip', 'fold', 'naive-fold', 'trend', 'scores/scores'],
  'src/model/claim.ts': ['fold', 'naive-fold', 'ids'],
  'src/model/fold.ts': ['fold', 'naive-fold'],
  'src/model/filter.ts': ['filter'],
  'src/model/state.ts': ['state', 'fold', 'naive-fold'],
  'src/model/day.ts': ['day'],
  'src/model/period/edtf.ts': ['period/period', 'period/edges', 'period/phrase', 'period/oracle'],
  'src/model/scores/delivery.ts': ['scores/scores', 'scores/outside-view', 'trend', 'changes'],
  'src/model/scores/measures.ts': ['scores/scores'],
  'src/model/scores/scores.ts': ['scores/scores'],
  'src/model/scores/outside-view.ts': ['scores/outside-view'],
  'src/model/scores/survival.ts': ['scores/survival', 'scores/scores'],
};
/** Mutated lines that behave like the original ones, and why. */
const EQUIVALENT = new Map([
  [
    'return movedMin >= min && movedMax < max;',
    'with the same last day, the months between the last days are 0 as well',
  ],
  [
    'if (max === OPEN_MAX || movedMin === OPEN_MIN || movedMax === OPEN_MIN) return false;',
    'OPEN_MAX is not at or before the last day of a bounded baseline anyway',
  ],
  [
    'for (let m = from; m <= to; m += 1) {',
    'in FacetTally.mark: the mark after the last one is written again before it is read',
  ],
  [
    'if (!value === NONE || flags[value] !== 1) (failing[m - from] as number) |= this.#bit;',
    'NONE has no flag; the check only keeps the read within the array',
  ],
  [
    'if (!value === NONE || ((failing[m - from] as number) & ~this.#bit) !== 0) continue;',
    'NONE has no count; the check only keeps the write within the array',
  ],
  [
    'if (!this.#words.length === 0) return;',
    'an empty query matches every milestone anyway; returning early only saves time',
  ],
  ['if (!partners.length === 0) return title;', 'joined with no names, a title stays the same'],
]);

/** A mutant that runs this many times as long as the unchanged file counts as detected; 60 s at least. */
const SLOWER = 10;
const LEAST_TIMEOUT = 60_000;

/** [pattern, replacement]: each match is one mutant. */
const OPERATORS = [
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < (?!readonly)/g, ' <= '],
  [/ > /g, ' >= '],
  [/ < (?!readonly)/g, ' > '],
  [/ > /g, ' < '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \?\? /g, ' && '],
  [/ \+ 1\b/g, ''],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \| (?!null|number\b)/g, ' & '],
  [/ & /g, ' | '],
  [/\bMath\.min\b/g, 'Math.max'],
  [/\bMath\.max\b/g, 'Math.min'],
  [/\bOPEN_MIN\b/g, 'OPEN_MAX'],
  [/\bOPEN_MAX\b/g, 'OPEN_MIN'],
  [/\bNONE\b/g, '0'],
  [/(?<=[=(?:] )0\b/g, '1'],
  [/(?<=[=(?:] )1\b/g, '0'],
  [/\b24\b/g, '23'],
  [/\bcontinue;/g, ';'],
  [/\bif \(!/g, 'if ('],
  [/\bif \((?=[^!])/g, 'if (!'],
  [/\bevery\(/g, 'some('],
  [/\bsome\(/g, 'every('],
];
/** Lines without code. */
const INERT =
  /^\s*(?:\/?\*|\/\/|import|export (?:type|interface)|readonly |type |[A-Za-z_]+,$|\} from)/;

function mutantsOf(path) {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (INERT.test(line)) return [];
    return OPERATORS.flatMap(([find, put]) =>
      [...line.matchAll(find)].map(({ index: at, 0: found }) => {
        const changed = line.slice(0, at) + put + line.slice(at + found.length);
        const text =
          lines.with?.(index, changed) ?? lines.map((l, i) => (i === index ? changed : l));
        return {
          path,
          line: index + 1,
          before: line.trim(),
          after: changed.trim(),
          text: text.join('\n'),
        };
      }),
    );
  });
}

/** Bundles the tests into one script, with the mutant in place of its file. */
async function bundled({ path, text }, name) {
  const mutated = {
    name: 'mutant',
    setup({ onLoad }) {
      onLoad({ filter: /src[\\/]model[\\/].+\.ts$/ }, ({ path: loaded }) =>
        loaded === join(root, path) ? { contents: text, loader: 'ts' } : undefined,
      );
    },
  };
  const imports = TESTS[path].map((test) => `import './test/model/${test}.test.ts';`).join('\n');
  const outfile = join(OUT, `${name}.mjs`);
  await build({
    stdin: { contents: imports, resolveDir: root, loader: 'ts' },
    define: { 'import.meta.url': JSON.stringify(`file://${root}/test/data/schema.ts`) },
    ...{
      outfile,
      bundle: true,
      ignoreAnnotations: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    },
    ...{ plugins: [mutated], logLevel: 'silent' },
  });
  return outfile;
}

/** Whether some test fails, or the tests take longer than `timeout`; stops at the first failure. */
function isNoticed(script, timeout) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const timer = timeout && setTimeout(() => child.kill(), timeout);
    child.stdout.on('data', (text) => /^\s*not ok/m.test(text) && child.kill());
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code !== 0);
    });
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '2' },
    every: { type: 'string', default: '1' },
  },
});
const OUT = join(root, `node_modules/.cache/mutants-${process.pid}`);
mkdirSync(OUT, { recursive: true });
const paths = Object.keys(TESTS).filter(
  (path) => !positionals.length || positionals.some((part) => path.includes(part)),
);
const waiting = paths.flatMap(mutantsOf).filter((_, i) => i % Number(values.every) === 0);
const all = waiting.length;
const survivors = [];
const timeouts = new Map();
let [invalid, equivalent] = [0, 0];

async function work(name) {
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    const script = await bundled(mutant, name).catch(() => null);
    if (!script) invalid += 1;
    else if (await isNoticed(script, timeouts.get(mutant.path))) continue;
    else if (EQUIVALENT.has(mutant.after)) equivalent += 1;
    else {
      survivors.push(mutant);
      console.log(`${mutant.path}:${mutant.line}\n  - ${mutant.before}\n  + ${mutant.after}`);
    }
  }
}

for (const path of paths) {
  const script = await bundled({ path, text: readFileSync(join(root, path), 'utf8') }, 'unchanged');
  const begun = performance.now();
  if (await isNoticed(script, null))
    throw new Error(`the tests of ${path} fail before anything is changed`);
  timeouts.set(path, Math.max(LEAST_TIMEOUT, SLOWER * (performance.now() - begun)));
}
await Promise.all(Array.from({ length: Number(values.jobs) }, (_, job) => work(`mutant-${job}`)));
rmSync(OUT, { recursive: true });
const changing = all - invalid - equivalent;
console.log(
  `${changing} mutants, ${changing - survivors.length} noticed, ${survivors.length} survived; ${equivalent} more change nothing`,
);
