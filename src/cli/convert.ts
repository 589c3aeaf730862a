import { toCsv } from '../export/csv.js';
import { toJson } from '../export/json.js';
import type { Command } from './command.js';
import { readRoadmap } from './input.js';
import { choice, textOption } from './usage.js';

export const convert: Command = {
  summary: 'Turn a roadmap from CSV into JSON, or from JSON into CSV',
  help: `roadmap-tracker convert FILE [--to json|csv] [-o FILE]

  --to FORMAT       json or csv (default: the one that FILE is not)
  -o, --output FILE write there instead of to standard output
  --help            print this

JSON has everything: dates typed as phrases become EDTF, the short form becomes the long one.
CSV has one claim a row and no place for the title, the day the curators last looked and indicators.
A cell that a spreadsheet would take for a formula gets an apostrophe in front, which is taken off
when the file is read again. FILE - is standard input.`,
  options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run(asked, io) {
    const wanted = choice(asked, 'to', ['json', 'csv']);
    const { kind, roadmap } = await readRoadmap(asked, io);
    const to = textOption(asked, 'to') ? wanted : kind === 'csv' ? 'json' : 'csv';
    await io.write(textOption(asked, 'output'), to === 'csv' ? toCsv(roadmap) : toJson(roadmap));
    return 0;
  },
};
