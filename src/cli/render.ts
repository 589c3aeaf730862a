import type { PictureOptions } from '../export/picture/pictured.js';
import { timelineSvg } from '../export/picture/timeline.js';
import { trendSvg } from '../export/picture/trend.js';
import type { Command } from './command.js';
import { choice, type ParsedArgs, textOption, UsageError } from './command.js';
import { asOfOption, readRoadmap } from './input.js';
import { FileError } from './io.js';

export const render: Command = {
  summary: 'Draw the timeline or the trend as SVG or PNG, without a browser',
  help: `roadmap-tracker render FILE [--view timeline|trend] [--format svg|png] [--width PX] [--scale N]
                       [--dark] [--group-by company|country|stage|technology] [--as-of DAY] [-o FILE]

  --view VIEW       timeline (default) or trend
  --format FORMAT   svg or png (default: by the ending of the output, else svg)
  --width PX        pixels, 280 to 8000 (default: 1200); the height follows
  --scale N         dots of a PNG to a pixel, 1 to 4: 2 for sharp screens (default: 1)
  --dark            on a dark ground
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
    dark: { type: 'boolean' },
    'group-by': { type: 'string' },
    'as-of': { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(args, io) {
    const output = textOption(args, 'output');
    const view = choice(args, 'view', ['timeline', 'trend']);
    const format = textOption(args, 'format')
      ? choice(args, 'format', ['svg', 'png'])
      : output?.toLowerCase().endsWith('.png')
        ? 'png'
        : 'svg';
    const groupBy = choice(args, 'group-by', ['company', 'country', 'stage', 'technology']);
    const scale = numberOption(args, 'scale', 1, 4) ?? 1;
    const width = numberOption(args, 'width', 280, 8000);
    const look: PictureOptions = { width, dark: args.values.dark === true };
    const { roadmap } = await readRoadmap(args, io);
    const day = asOfOption(args, roadmap, io);
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

async function png(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await renderer();
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}

async function renderer(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch {
    throw new FileError('PNG needs a package that is not there: npm install @resvg/resvg-js');
  }
}
