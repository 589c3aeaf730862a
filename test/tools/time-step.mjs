/**
 * Builds the module that we take from vis-timeline: its time steps, which choose the ticks of an axis, cut
 * out of the installed package. `node test/tools/time-step.mjs` writes it to
 * src/view/ticks/generated/time-step.js, for tests and builds.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CutError, cut } from './cut.mjs';
import { root } from './server.mjs';

const require = createRequire(import.meta.url);

/** The package's ES module, the only build that is not minified. */
export const PUBLISHED = join(
  dirname(require.resolve('vis-timeline/package.json')),
  'esnext/esm/vis-timeline-graph2d.js',
);
const WANTED = ['TimeStep'];

const folder = join(root, 'src/view/ticks');
const output = join(folder, 'generated/time-step.js');

/** Our modules that replace its imports, and what each exports. */
export const REPLACEMENTS = {
  moment: { path: '../luxon-moment.js', exports: ['default'] },
  'vis-util/esnext/esm/vis-util.js': {
    path: '../vis-util.js',
    exports: ['deepExtend', 'getType', 'isNumber', 'isString'],
  },
  xss: { path: '../xss.js', exports: ['default'] },
};

/** The globals it may read: those of the language, `window.moment` (unused, as we pass ours), and console. */
export const GLOBALS = [
  ...['Array', 'Boolean', 'Date', 'Error', 'Math', 'Number', 'Object', 'String'],
  ...['TypeError', 'console', 'isNaN', 'undefined', 'window'],
];

/** What it must not contain: HTML sinks, code from strings, writes to globals. */
export const FORBIDDEN =
  /\b(?:inner|outer)HTML|insertAdjacentHTML|\bdocument\b|DOMParser|\beval\(|\bFunction\(|filterXSS|filterCSS|(?<!typeof )\bwindow\b(?!\["moment"\])/g;

/** Members read from an object that spreads an import: `utils.deepExtend`, where utils is {...util}. */
function spreads(pieces, namespaces) {
  const declarators = pieces.flatMap(({ node }) => node.declarations ?? []);
  return declarators.flatMap(({ id, init }) => {
    const parts = init?.type === 'ObjectExpression' ? init.properties : [];
    const of = namespaces.filter(({ local }) =>
      parts.some((part) => part.argument?.name === local),
    );
    const own = parts.flatMap(({ key }) => key?.name ?? []);
    return of.map(({ source }) => ({ name: id.name, source, own }));
  });
}

/** Throws for imports that no module of ours provides. */
function checkImports({ pieces, imports }) {
  const exported = (source) => REPLACEMENTS[source]?.exports ?? [];
  const lacking = imports
    .filter(
      ({ source, name }) =>
        !(name === '*' ? REPLACEMENTS[source] : exported(source).includes(name)),
    )
    .map(({ source, name }) => `${name} of ${source}`);
  const text = pieces.map((piece) => piece.text).join('\n');
  const namespaces = imports.filter(({ name }) => name === '*');
  const objects = [
    ...namespaces.map(({ local, source }) => ({ name: local, source, own: [] })),
    ...spreads(pieces, namespaces),
  ];
  for (const { name, source, own } of objects)
    for (const [, member] of text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g')))
      if (![...own, ...exported(source)].includes(member)) lacking.push(`${member} of ${source}`);
  if (lacking.length > 0)
    throw new CutError(`No module of ours answers ${[...new Set(lacking)].join(', ')}.`);
}

function checkGlobals({ pieces, globals }) {
  const others = globals.filter((name) => !GLOBALS.includes(name));
  if (others.length > 0) throw new CutError(`It reads ${others.join(', ')} of the page.`);
  const sinks = pieces.flatMap(({ text }) => text.match(FORBIDDEN) ?? []);
  if (sinks.length > 0) throw new CutError(`It holds ${[...new Set(sinks)].join(', ')}.`);
}

const spelt = ({ local, name }) => (local === name ? name : `${name} as ${local}`);

/** The import statements; default and namespace imports each need one of their own. */
function importLines(imports) {
  return Object.entries(REPLACEMENTS).flatMap(([source, { path }]) => {
    const of = imports.filter((one) => one.source === source);
    const named = of.filter(({ name }) => name !== '*' && name !== 'default').map(spelt);
    const whole = of.filter(({ name }) => name === '*').map(({ local }) => `* as ${local}`);
    const first = of.filter(({ name }) => name === 'default').map(({ local }) => local);
    const all = [...first, ...whole, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])];
    return all.map((what) => `import ${what} from '${path}';`);
  });
}

/** The text of the module, cut from that of the package. */
export function timeStepModule(text = readFileSync(PUBLISHED, 'utf8')) {
  const found = cut(text, WANTED);
  checkImports(found);
  checkGlobals(found);
  const { version, license } = require('vis-timeline/package.json');
  return [
    `/*! vis-timeline ${version}, in part and unchanged; Almende B.V. and visjs contributors; ${license} */`,
    importLines(found.imports).join('\n'),
    ...found.pieces.map((piece) => piece.text),
    `export { ${WANTED.join(', ')} };\n`,
  ].join('\n\n');
}

/** Whether the module is newer than everything it is made from; the lock file stands for the package's version. */
function isFresh() {
  if (!existsSync(output)) return false;
  const tools = dirname(fileURLToPath(import.meta.url));
  const made = ['cut.mjs', 'free-names.mjs', 'time-step.mjs'].map((name) => join(tools, name));
  const sources = [...made, join(root, 'package-lock.json'), PUBLISHED];
  return sources.every((path) => statSync(path).mtimeMs <= statSync(output).mtimeMs);
}

/** Makes the module unless it is current; if that fails, prints why and returns false. */
export function buildTimeStep() {
  if (isFresh()) return true;
  try {
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, timeStepModule());
    return true;
  } catch (error) {
    if (!(error instanceof CutError)) throw error;
    console.error(error.message);
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !buildTimeStep()) process.exit(1);
