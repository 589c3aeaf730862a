import type { PictureOptions } from '../export/picture/pictured.js';
import { timelineSvg } from '../export/picture/timeline.js';
import { trendSvg } from '../export/picture/trend.js';
import type { Command } from './command.js';
import { choice, type ParsedArgs, textOption, UsageError } from './command.js';
import { asOfOption, readRoadmap } from './input.js';
import { FileError } from './io.js';
import { pngDrawer } from './png.js';
import { filterOptions, langOption, sizeOption, themeOption } from './render-options.js';

export const render: Command = {
  summary: 'Draw the timeline or the trend as SVG or PNG, without a browser',
  help: `roadmap-tracker render FILE [--view timeline|trend] [--format svg|png] [--width PX] [--scale N]
                       [--size 16:9|square|WIDTHxHEIGHT] [--dark] [--theme NAME|FILE.css] [--lang en|ja|ko|zh]
                       [--title TEXT] [--company LIST] [--stage LIST]
                       [--group-by company|country|stage|technology] [--as-of DAY] [-o FILE]

  --view VIEW       timeline (default) or trend
  --format FORMAT   svg or png (default: by the ending of the output, else svg)
  --width PX        pixels, 280 to 8000 (default: 1200); the height follows
  --size SIZE       16:9 (1200x675) or square (900x900), for slides, or such as 1200x630: as many lanes of
                    the timeline as fit, and how many there are more
  --scale N         dots of a PNG to a pixel, 1 to 4: 2 for sharp screens (default: 1)
  --dark            on a dark ground
  --theme THEME     colours of a ready theme (neutral, newsroom, high-contrast) or of a style sheet
                    with --roadmap-* properties, as #rrggbb or light-dark(#rrggbb, #rrggbb)
  --lang LANG       language of words and dates (default: en)
  --title TEXT      in the place of the roadmap's own title
  --company LIST    only these companies, ids or names with commas between; the picture says so
  --stage LIST      only these stages, likewise
  --group-by FIELD  what milestones in one lane of the timeline share (default: company)
  --as-of DAY       as known on that day (default: the newest day there is a statement of)
  -o, --output FILE write there instead of to standard output
  --columns LIST    which columns are which: "company: Who; date: When"
  --help            print this

PNG is drawn by the package @resvg/resvg-js, which is not installed along: npm install @resvg/resvg-js.
It draws texts in the fonts of the system, so there must be some.
FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    view: { type: 'string' },
    format: { type: 'string' },
    width: { type: 'string' },
    scale: { type: 'string' },
    size: { type: 'string' },
    dark: { type: 'boolean' },
    theme: { type: 'string' },
    lang: { type: 'string' },
    title: { type: 'string' },
    company: { type: 'string' },
    stage: { type: 'string' },
    'group-by': { type: 'string' },
    'as-of': { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const output = textOption(args, 'output');
    const view = choice(args, 'view', ['timeline', 'trend']);
    const format = textOption(args, 'format')
      ? choice(args, 'format', ['svg', 'png'])
      : formatOf(output ?? '');
    const groupBy = choice(args, 'group-by', ['company', 'country', 'stage', 'technology']);
    const scale = numberOption(args, 'scale', 1, 4) ?? 1;
    const width = numberOption(args, 'width', 280, 8000);
    const size = sizeOption(args);
    if (size && width !== undefined)
      throw new UsageError('--size has a width already: leave out --width');
    const dark = args.values.dark === true;
    const wording = langOption(args);
    const colours = await themeOption(args, dark, io);
    const { roadmap } = await readRoadmap(args, io);
    const day = asOfOption(args, roadmap, io);
    const look: PictureOptions = {
      ...(size ?? { width }),
      dark,
      colours,
      wording,
      title: textOption(args, 'title'),
      filter: filterOptions(args, roadmap),
    };
    const svg =
      view === 'trend'
        ? trendSvg(roadmap, day, look)
        : timelineSvg(roadmap, day, { ...look, groupBy });
    await io.write(output, format === 'png' ? await png(svg, scale) : svg);
    return 0;
  },
};

function numberOption(
  args: ParsedArgs,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = textOption(args, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} is “${text}”: write a whole number from ${least} to ${most}`);
}

/** The format that the ending of a file's name asks for; another picture is not written under a false name. */
function formatOf(output: string): 'svg' | 'png' {
  const ending = /\.([a-z]{3,4})$/i.exec(output)?.[1]?.toLowerCase() ?? 'svg';
  if (ending === 'svg' || ending === 'png') return ending;
  throw new UsageError(`--output is “${output}”: name it .svg or .png, or say which with --format`);
}

async function png(svg: string, scale: number): Promise<Uint8Array> {
  const draw = await pngDrawer();
  if (draw) return draw(svg, scale);
  throw new FileError('PNG needs a package that is not there: npm install @resvg/resvg-js');
}
