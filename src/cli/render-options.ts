/** The options of `render`: what is drawn, in which size, language and colours. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PartialColours } from '../export/picture/colours.js';
import { themeColours } from '../export/picture/theme.js';
import { EXPORT_LANGUAGES, exportWordingFor } from '../export/words/languages.js';
import { ENGLISH, type ExportWording } from '../export/words.js';
import { FacetIds, type FixedFacet } from '../model/facets.js';
import { type Filter, NO_FILTER } from '../model/filter.js';
import type { Roadmap } from '../model/roadmap.js';
import { type ParsedArgs, textOption, UsageError } from './command.js';
import type { Io } from './io.js';

/** Sizes for slides, in pixels. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  '16:9': [1200, 675],
  square: [900, 900],
};
const LEAST = 280;
const MOST = 8000;
/** Names listed where one is unknown. */
const LISTED = 12;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of `--size`, or undefined. */
export function sizeOption(args: ParsedArgs): Size | undefined {
  const text = textOption(args, 'size');
  if (text === undefined) return undefined;
  const typed = /^(\d{3,4})[x×](\d{3,4})$/.exec(text);
  const [width, height] = SIZES[text] ?? (typed ? [Number(typed[1]), Number(typed[2])] : [0, 0]);
  if (isSide(width) && isSide(height)) return { width, height };
  throw new UsageError(
    `--size is “${text}”: write 16:9, square, or width and height from ${LEAST} to ${MOST}, such as 1200x630`,
  );
}

function isSide(pixels: number): boolean {
  return pixels >= LEAST && pixels <= MOST;
}

/** The filter of `--company` and `--stage`, which take ids and names. */
export function filterOptions(args: ParsedArgs, roadmap: Roadmap): Filter {
  return {
    ...NO_FILTER,
    company: chosen(args, roadmap, 'company'),
    stage: chosen(args, roadmap, 'stage'),
  };
}

function chosen(args: ParsedArgs, roadmap: Roadmap, facet: FixedFacet & string): string[] {
  const text = textOption(args, facet);
  if (text === undefined) return [];
  const column = roadmap.facetColumn(facet);
  const ids = new FacetIds(column);
  // A name may have a comma of its own.
  const whole = ids.find(text.trim()).length > 0;
  const names = whole ? [text] : text.split(',');
  return names
    .map((name) => name.trim())
    .filter(Boolean)
    .flatMap((name) => {
      const found = ids.find(name);
      if (found.length === 0) throw new UsageError(unknown(facet, name, column.ids));
      return found.map((index) => column.ids[index] as string);
    });
}

function unknown(facet: string, name: string, ids: readonly string[]): string {
  const list = ids.slice(0, LISTED).join(', ');
  const more = ids.length > LISTED ? ` and ${ids.length - LISTED} more` : '';
  return `--${facet} is “${name}”: nothing in the file has that id or name; there are ${list || 'none'}${more}`;
}

/** The language of `--lang`; English by default. */
export function langOption(args: ParsedArgs): ExportWording {
  const text = textOption(args, 'lang');
  if (text === undefined) return ENGLISH;
  const wording = exportWordingFor(text);
  if (wording) return wording;
  throw new UsageError(`--lang is “${text}”: write ${EXPORT_LANGUAGES.join(' or ')}`);
}

/** The colours of `--theme`: a ready theme by its name, or a style sheet of one's own. */
export async function themeOption(
  args: ParsedArgs,
  dark: boolean,
  io: Io,
): Promise<PartialColours | undefined> {
  const text = textOption(args, 'theme');
  if (text === undefined) return undefined;
  const css = /^[\w-]+$/.test(text)
    ? await readyTheme(text)
    : new TextDecoder().decode(await io.read(text));
  return themeColours(css, dark);
}

/** Beside the published program, and where it lies in the repository. */
const FOLDERS = ['../themes/', '../../components/themes/'];

async function readyTheme(name: string): Promise<string> {
  for (const folder of FOLDERS) {
    try {
      return await readFile(
        fileURLToPath(new URL(`${folder}${name}.css`, import.meta.url)),
        'utf8',
      );
    } catch {
      // In the next folder, or in none.
    }
  }
  throw new UsageError(
    `--theme is “${name}”: write neutral, newsroom, high-contrast, or the path of a style sheet (my-theme.css)`,
  );
}
