import { strict as assert } from 'node:assert';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { lessOfLit } from './less-of-lit.mjs';

const ELEMENT = `
  import { css, html, LitElement, nothing, svg } from 'lit';
  import { property, query, state } from 'lit/decorators.js';
  import { live } from 'lit/directives/live.js';
  import { repeat } from 'lit/directives/repeat.js';
  console.log(css, html, nothing, svg, property, query, state, live, repeat, LitElement);
`;

async function lit(plugins: (typeof lessOfLit)[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ELEMENT, resolveDir: import.meta.dirname ?? process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}

describe('less of Lit', () => {
  it('fits the installed version, and leaves out what falls back', async () => {
    const less = await lit([lessOfLit]);
    assert.doesNotMatch(less, /ShadyCSS|litNonce|PolyfillSupport\?\.\(\{Reactive/);
    assert.ok((await lit([])).length - less.length > 2_500, `${less.length} bytes`);
  });

  it('is asked for no text inside elements of plain text, which it would not fill in', async () => {
    const folder = new URL('../../components/', import.meta.url);
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const code = await readFile(new URL(file, folder), 'utf8');
      const uncommented = code.replace(/\/\*[\s\S]*?\*\//g, '');
      assert.doesNotMatch(uncommented, /<(?:script|style|textarea|title)\b/i, file);
    }
  });

  it('still looks whether a template is one', async () => {
    assert.match(await lit([lessOfLit]), /invalid template strings array/);
  });
});
