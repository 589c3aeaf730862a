/** Bundles the script of the server's own page: the parts that only some members need are scripts of their own. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { LICENCES, licences, packagesOf } from './licences.mjs';

const root = join(import.meta.dirname, '../..');

/** Writes page.js, page.css and the scripts that page.js loads into a folder, with the licences of their parts. */
export async function buildPage(outdir) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: 'src/page/main.ts', 'page-style': 'src/page/page.css' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    chunkNames: '[name]-[hash]',
    banner: { js: `/*! Parts are by others: ${LICENCES} */` },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return licences(packagesOf(Object.keys(metafile.inputs)));
}
