import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lostInCsv } from '../export/csv-loss.js';
import { type Site, siteOf } from '../export/site/site.js';
import { type Command, type ParsedArgs, textOption, UsageError } from './command.js';
import { asOfOption, readRoadmap } from './input.js';
import { FileError, reasonOf } from './io.js';
import { type DrawPng, pngDrawer } from './png.js';
import { ForeignFilesError, replaceFolder } from './replace-folder.js';
import { product } from './version.js';
import { authorityOption, scopeOption } from './write.js';

/** The element's scripts in the package, seen from the built program. */
const SCRIPTS = '../cdn';

export const publish: Command = {
  summary: 'Write a folder for any static host: pages, pictures, feed, calendar, data',
  help: `roadmap-tracker publish FILE --out FOLDER [--url URL] [--as-of DAY] [--scope NAME]
                        [--authority DOMAIN,YEAR] [--scripts FOLDER]

  --out FOLDER      where to write it; what an earlier publish wrote there is replaced
  --url URL         where the folder will be served: for oembed.json and the card, whose addresses must be
                    whole, and for the page's own address
  --as-of DAY       what picture, table and feed show (default: the newest day there is a statement of)
  --scope NAME      what ids are made of besides their own (default: the title, else the name of FILE)
  --authority TAG   whose ids they are, a domain and a year: example.com,2026 (RFC 4151)
  --scripts FOLDER  the element's scripts (default: those of this package)
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

index.html holds the picture and a table, so that it reads without scripts; with them it becomes the widget.
embed.html is the same for an iframe. PNGs and the card are drawn by the package @resvg/resvg-js, which is not
installed along (npm install @resvg/resvg-js); without it there are only SVGs. The folder is written whole or
not at all. FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    out: { type: 'string' },
    url: { type: 'string' },
    'as-of': { type: 'string' },
    scope: { type: 'string' },
    authority: { type: 'string' },
    scripts: { type: 'string' },
  },
  async run(args, io) {
    const out = textOption(args, 'out');
    if (!out) throw new UsageError('name a folder with --out');
    const url = urlOption(args);
    const authority = authorityOption(args);
    const input = await readRoadmap(args, io);
    const { roadmap, file } = input;
    const day = asOfOption(args, roadmap, io);
    const scripts = await scriptFiles(textOption(args, 'scripts'));
    const draw = await pngDrawer();
    if (!draw)
      io.note(
        'No PNG and no card: they need a package that is not there: npm install @resvg/resvg-js',
      );
    if (url === undefined)
      io.note('No oEmbed, and no card in the page: they need the address of the folder: --url');
    const lost = lostInCsv(roadmap);
    if (lost.length > 0) io.note(`${file}: roadmap.csv has no place for ${lost.join('; ')}`);
    const site = siteOf(roadmap, day, {
      ...{ url, authority, product, scope: scopeOption(args, input) },
      stamp: io.now.toISOString(),
      png: draw !== null,
    });
    await write(
      out,
      new Map<string, string | Uint8Array>([...site.files, ...pngs(site, draw), ...scripts]),
    );
    io.note(`${out}: ${site.files.size + site.drawn.length} files, and ${scripts.size} scripts`);
    return 0;
  },
};

/** The address of the folder, with a slash at its end. */
function urlOption(args: ParsedArgs): string | undefined {
  const text = textOption(args, 'url');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new UsageError(
      `--url is “${text}”: write an address such as https://example.org/roadmap/`,
    );
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/(?:index\.html)?$/, '').concat('/');
  return url.href;
}

/** The element's scripts, styles and licences, by their paths in the site. */
async function scriptFiles(given: string | undefined): Promise<Map<string, Uint8Array>> {
  const folder = given ?? fileURLToPath(new URL(SCRIPTS, import.meta.url));
  const files = new Map<string, Uint8Array>();
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      files.set(`scripts/${name}`, await readFile(path));
    }
  } catch (error) {
    throw new FileError(
      `${folder} cannot be read: ${reasonOf(error)}; name the scripts with --scripts`,
    );
  }
  if (files.has('scripts/roadmap-tracker.js')) return files;
  throw new FileError(`${folder} holds no roadmap-tracker.js; name the scripts with --scripts`);
}

function pngs({ drawn }: Site, draw: DrawPng | null): Map<string, Uint8Array> {
  return new Map(draw ? drawn.map(({ file, svg, scale }) => [file, draw(svg, scale)]) : []);
}

async function write(out: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  try {
    await replaceFolder(out, files);
  } catch (error) {
    const reason = error instanceof ForeignFilesError ? error.message : reasonOf(error);
    throw new FileError(`${out} cannot be written: ${reason}`);
  }
}
