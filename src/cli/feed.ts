import { toAtom } from '../export/atom.js';
import { isAuthority } from '../export/identity.js';
import { roadmapAsOf } from '../model/state.js';
import type { Command } from './command.js';
import { asOfOption, readRoadmap } from './input.js';
import { textOption, UsageError } from './usage.js';
import { product } from './version.js';

export const feed: Command = {
  summary: 'Write an Atom feed with an entry for every claim',
  help: `roadmap-tracker feed FILE [--as-of DAY] [--scope NAME] [--authority DOMAIN,YEAR] [--self URL] [-o FILE]

  --as-of DAY       what had been said by that day (default: the roadmap's knownThrough, else today)
  --scope NAME      what the ids of entries are made of besides their own (default: the title)
  --authority TAG   whose ids they are, a domain and a year: example.com,2026 (RFC 4151)
  --self URL        where the feed will be served
  -o, --output FILE write there instead of to standard output
  --help            print this

Give --scope and --authority once and keep them: feed readers know an entry again by its id.
FILE is a roadmap in JSON or CSV; - is standard input.`,
  options: {
    'as-of': { type: 'string' },
    scope: { type: 'string' },
    authority: { type: 'string' },
    self: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  async run(asked, io) {
    const { roadmap } = await readRoadmap(asked, io);
    const state = roadmapAsOf(roadmap, asOfOption(asked, roadmap, io));
    const authority = textOption(asked, 'authority');
    if (authority !== undefined && !isAuthority(authority))
      throw new UsageError(
        `--authority is “${authority}”: write a domain and a year, example.com,2026`,
      );
    const names = { authority, scope: textOption(asked, 'scope'), self: textOption(asked, 'self') };
    const atom = toAtom(roadmap, state, { product, ...names });
    await io.write(textOption(asked, 'output'), atom);
    return 0;
  },
};
