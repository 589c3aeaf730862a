/**
 * Lint enforces which folder may import which (.biome.json). This test makes a small tree with an import for
 * every pair of folders, and lint must refuse exactly those that the tables do not allow.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BIOME = join(root, 'node_modules/@biomejs/biome/bin/biome');

const NODE = ['node:fs'];
/** Packages that one layer has for itself. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  server: ['hono', '@hono/node-server', 'pg', 'ioredis', 'jose', '@electric-sql/pglite'],
  sources: ['idb'],
  cli: ['@resvg/resvg-js'],
};
/** The layers, and the restricted packages, that each layer may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  work: [],
  model: ['work'],
  read: ['work', 'model'],
  log: ['work', 'model', 'read'],
  view: ['work', 'model', 'luxon'],
  sources: ['work', 'read', 'log'],
  export: ['work', 'model', 'read', 'log', 'view'],
  server: ['work', 'log', 'export', ...NODE],
  cli: ['work', 'model', 'read', 'log', 'view', 'sources', 'export', 'server', ...NODE],
  components: ['work', 'model', 'read', 'log', 'view', 'sources', 'export', 'luxon', 'lit'],
  page: ['work', 'model', 'read', 'log', 'view', 'export', 'components', 'lit'],
};
const LAYERS = Object.keys(MAY_IMPORT);
/** Which of the rooms that elements share may import which. */
const ROOM_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  words: [],
  theme: [],
  store: ['words'],
  shared: ['words'],
  focus: ['store'],
  loading: ['words', 'store'],
  base: ['words', 'store', 'focus', 'loading'],
};
const ROOMS = Object.keys(ROOM_MAY_IMPORT);
const ELEMENTS = readdirSync(join(root, 'components')).filter((name) =>
  name.startsWith('roadmap-'),
);
const PACKAGES = ['luxon', 'lit', ...NODE, ...Object.values(OWN).flat()];

const folderOf = (layer: string) => (layer === 'components' ? 'components/store' : `src/${layer}`);

/** A file of the small tree, and what it imports. */
interface Import {
  readonly from: string;
  readonly to: string;
  readonly allowed: boolean;
}

const ofLayers = LAYERS.flatMap((layer): Import[] =>
  [...LAYERS, ...PACKAGES]
    .filter((other) => other !== layer)
    .flatMap((other) => {
      const to = PACKAGES.includes(other) ? other : `${folderOf(other)}/deep/there.ts`;
      const allowed = [...(MAY_IMPORT[layer] ?? []), ...(OWN[layer] ?? [])].includes(other);
      const name = `${other.replaceAll(/\W/g, '-')}.ts`;
      return [
        { from: `${folderOf(layer)}/${name}`, to, allowed },
        { from: `${folderOf(layer)}/deep/deeper/${name}`, to, allowed },
      ];
    }),
);

const ofRooms = ROOMS.flatMap((room): Import[] => [
  ...ROOMS.filter((other) => other !== room).map((other) => ({
    from: `components/${room}/of-${other}.ts`,
    to: `components/${other}/there.ts`,
    allowed: ROOM_MAY_IMPORT[room]?.includes(other) === true,
  })),
  ...ELEMENTS.map((element) => ({
    from: `components/${room}/of-${element}.ts`,
    to: `components/${element}/${element}.ts`,
    allowed: false,
  })),
]);

const ofElements = ELEMENTS.flatMap((element): Import[] => [
  ...ELEMENTS.filter((other) => other !== element).map((other) => ({
    from: `components/${element}/of-${other}.ts`,
    to: `components/${other}/${other}.ts`,
    allowed: element === 'roadmap-tracker',
  })),
  ...ROOMS.map((room) => ({
    from: `components/${element}/of-${room}.ts`,
    to: `components/${room}/there.ts`,
    allowed: true,
  })),
]);

const TIMELINE = 'components/roadmap-timeline/roadmap-timeline.ts';
const others: Import[] = [
  { from: 'components/define.ts', to: TIMELINE, allowed: true },
  // Two rooms have one entrance each.
  { from: 'src/read/d.ts', to: 'src/read/large/fields.ts', allowed: false },
  { from: 'src/sources/e.ts', to: 'src/read/large/fields.ts', allowed: false },
  { from: 'src/sources/f.ts', to: 'src/read/large/index.ts', allowed: true },
  { from: 'src/read/json/g.ts', to: 'src/read/json/salvage/fault.ts', allowed: false },
  { from: 'src/read/large/h.ts', to: 'src/read/json/salvage/fault.ts', allowed: false },
  { from: 'src/read/large/i.ts', to: 'src/read/json/salvage/index.ts', allowed: true },
  { from: 'src/read/json/salvage/j.ts', to: 'src/read/json/salvage/fault.ts', allowed: true },
  // The published indices stand beside the layers, so none of them imports one.
  { from: 'src/view/k.ts', to: 'src/public-model.ts', allowed: false },
  { from: 'src/sources/k.ts', to: 'src/public-log.ts', allowed: false },
  { from: 'src/export/l.ts', to: 'src/public-model.ts', allowed: false },
  // Tests of what runs in Node need no elements.
  { from: 'test/model/m.test.ts', to: TIMELINE, allowed: false },
  { from: 'test/view/timeline/n.test.ts', to: TIMELINE, allowed: false },
  { from: 'test/export/o.test.ts', to: 'src/read/parse.ts', allowed: true },
  // Servers are created in one place only.
  { from: 'test/model/p.test.ts', to: 'node:http', allowed: false },
  { from: 'test/security/q.ts', to: 'node:http', allowed: false },
  { from: 'src/cli/r.ts', to: 'node:http', allowed: false },
  { from: 'test/tools/knock.ts', to: 'node:http', allowed: true },
];

function specifier({ from, to }: Import): string {
  if (!to.endsWith('.ts')) return to;
  const path = relative(dirname(from), to).replaceAll('\\', '/').replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Every way to import. */
function textOf(one: Import): string {
  const name = specifier(one);
  return [
    `import { a } from '${name}';`,
    `import type { B } from '${name}';`,
    `export { c } from '${name}';`,
    `export const d = [a, () => import('${name}')] as B[];`,
    '',
  ].join('\n');
}

describe('lint enforces which folder may import which', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
  /** Lines with a refused import, by file. */
  const refused = new Map<string, Set<number>>();

  before(() => {
    copyFileSync(join(root, '.biome.json'), join(folder, '.biome.json'));
    for (const one of [...ofLayers, ...ofRooms, ...ofElements, ...others]) {
      mkdirSync(dirname(join(folder, one.from)), { recursive: true });
      writeFileSync(join(folder, one.from), textOf(one));
    }
    const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [BIOME, ...args, '--max-diagnostics=none', '--reporter=github', '.'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
    );
    for (const [, file, line] of stdout.matchAll(/file=([^,]+),line=(\d+)/g)) {
      const path = relative(folder, file as string).replaceAll('\\', '/');
      refused.set(path, (refused.get(path) ?? new Set()).add(Number(line)));
    }
    assert.ok(refused.size > 0, stderr);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('in every folder: none is missing from the tables above', () => {
    const folders = (path: string) =>
      readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? entry.name : [],
      );
    assert.deepEqual([...folders('src'), 'components'].sort(), [...LAYERS].sort());
    // Two hold no code: types for frameworks, and style sheets.
    const rooms = [...ROOMS, ...ELEMENTS, 'frameworks', 'themes'];
    assert.deepEqual(folders('components').sort(), rooms.sort());
  });

  for (const layer of LAYERS)
    it(`${layer} imports ${MAY_IMPORT[layer]?.join(', ') || 'nothing'}`, () => {
      check(ofLayers.filter(({ from }) => from.startsWith(`${folderOf(layer)}/`)));
    });

  for (const room of ROOMS)
    it(`components/${room} imports ${ROOM_MAY_IMPORT[room]?.join(', ') || 'no other room'}`, () =>
      check(ofRooms.filter(({ from }) => from.startsWith(`components/${room}/`))));

  it('only roadmap-tracker composes elements', () => check(ofElements));

  it('entrances and tests', () => check(others));

  function check(imports: readonly Import[]): void {
    assert.ok(imports.length > 0);
    for (const one of imports) {
      const wanted = one.allowed ? [] : [1, 2, 3, 4];
      assert.deepEqual(
        [...(refused.get(one.from) ?? [])].sort(),
        wanted,
        `${one.from} → ${one.to}`,
      );
    }
  }
});
