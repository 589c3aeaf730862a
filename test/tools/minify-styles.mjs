/**
 * Style sheets in css`` templates, minified for the bundle: esbuild's own minifier sees only code.
 * A template with expressions in it keeps its rules and loses only its white space.
 */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const TEMPLATE = /css`([^`]*)`/g;

async function minified(text) {
  if (text.includes('${')) return text.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
  const { code } = await transform(text.replaceAll('\\\\', '\\'), { loader: 'css', minify: true, target: 'es2022' });
  return code.trim();
}

/** Backslashes of a sheet are doubled inside a template that is not raw. */
const written = (code) => code.replaceAll('\\', '\\\\');

export const minifyStyles = {
  name: 'minify-styles',
  setup(build) {
    build.onLoad({ filter: /components[\\/].*(styles|theme)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const sheets = [...source.matchAll(TEMPLATE)].map(([, text]) => text);
      const small = await Promise.all(sheets.map(minified));
      let next = 0;
      const contents = source.replace(TEMPLATE, (_, text) => {
        const code = small[next++];
        return `css\`${text.includes('${') ? code : written(code)}\``;
      });
      return { contents, loader: 'ts' };
    });
  },
};
