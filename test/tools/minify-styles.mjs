/**
 * Style sheets in css`` templates, minified for the bundle: esbuild's own minifier sees only code.
 */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const TEMPLATE = /css`([^`]*)`/g;

/** Stands for an expression, which is a rule of its own, while the sheet is minified. */
const EXPRESSION = /\$\{\w+\}/g;
const PLACEHOLDER = /@expression-(\d+);/g;

async function minified(text) {
  const expressions = text.match(EXPRESSION) ?? [];
  let next = 0;
  const sheet = text
    .replaceAll(EXPRESSION, () => `@expression-${next++};`)
    .replaceAll('\\\\', '\\');
  const { code } = await transform(sheet, { loader: 'css', minify: true, target: 'es2022' });
  // Backslashes of a sheet are doubled inside a template that is not raw.
  return code
    .trim()
    .replaceAll('\\', '\\\\')
    .replace(PLACEHOLDER, (_, index) => expressions[index]);
}

export const minifyStyles = {
  name: 'minify-styles',
  setup(build) {
    build.onLoad({ filter: /components[\\/].*(styles|theme)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const sheets = [...source.matchAll(TEMPLATE)].map(([, text]) => text);
      const small = await Promise.all(sheets.map(minified));
      let next = 0;
      const contents = source.replace(TEMPLATE, () => `css\`${small[next++]}\``);
      return { contents, loader: 'ts' };
    });
  },
};
