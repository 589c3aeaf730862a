import { report as writeReport } from '../export/report.js';
import { addMonths, dayNumber, isoDay } from '../model/day.js';
import type { Command } from './command.js';
import { asOfOption, dayOption, readRoadmap } from './input.js';
import { choice, textOption } from './usage.js';

/** Months a report goes back where no day is given. */
const MONTHS = 3;

export const report: Command = {
  summary: 'Tell what moved between two days, what is overdue, what was delivered',
  help: `roadmap-tracker report FILE [--since DAY] [--as-of DAY] [--format text|markdown] [-o FILE]

  --as-of DAY       as known on that day, YYYY-MM-DD (default: the roadmap's knownThrough, else today)
  --since DAY       what changed after that day (default: three months before)
  --format FORMAT   text (default) or markdown
  -o, --output FILE write there instead of to standard output
  --help            print this

FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    'as-of': { type: 'string' },
    since: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(asked, io) {
    const format = choice(asked, 'format', ['text', 'markdown']);
    const given = dayOption(asked, 'since');
    const { roadmap } = await readRoadmap(asked, io);
    const asOf = asOfOption(asked, roadmap, io);
    const since = given ?? isoDay(addMonths(dayNumber(asOf), -MONTHS));
    await io.write(textOption(asked, 'output'), writeReport(roadmap, since, asOf, { format }));
    return 0;
  },
};
