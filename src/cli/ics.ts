import { toICalendar } from '../export/icalendar.js';
import { roadmapAsOf } from '../model/state.js';
import type { Command } from './command.js';
import { asOfOption, readRoadmap } from './input.js';
import { textOption } from './usage.js';
import { product } from './version.js';

export const ics: Command = {
  summary: 'Write an iCalendar with an all-day event for every dated milestone',
  help: `roadmap-tracker ics FILE [--as-of DAY] [--scope NAME] [-o FILE]

  --as-of DAY       as known on that day (default: the roadmap's knownThrough, else today)
  --scope NAME      what the UIDs are made of besides the milestones' ids (default: the title)
  -o, --output FILE write there instead of to standard output
  --help            print this

Give --scope once and keep it: calendars know an event again by its UID. DTSTAMP is now, or the
instant of SOURCE_DATE_EPOCH. FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    'as-of': { type: 'string' },
    scope: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(asked, io) {
    const { roadmap } = await readRoadmap(asked, io);
    const state = roadmapAsOf(roadmap, asOfOption(asked, roadmap, io));
    const stamp = io.now.toISOString();
    const scope = textOption(asked, 'scope');
    await io.write(
      textOption(asked, 'output'),
      toICalendar(roadmap, state, { stamp, product, scope }),
    );
    return 0;
  },
};
