import { inSlices, type SliceOptions } from '../work/slices.js';
import { setCountryReader } from './country.js';
import { type PhraseParser, PhrasesNeeded } from './dates.js';
import { setNearFinder, setRenaming } from './short.js';
import { setStatusReader } from './status.js';

/** Reads records in slices. At the first typed phrase it loads the parser of phrases and starts over. */
export async function readRecords<T>(
  read: (phrases: PhraseParser | null) => Generator<number, T>,
  options: SliceOptions,
): Promise<T> {
  return inSlices(read(null), options).catch(async (error: unknown) => {
    if (!(error instanceof PhrasesNeeded)) throw error;
    const [
      { parsePeriod },
      { statusInWords },
      { renaming },
      { findingNearMisses },
      { countryNamed },
    ] = await Promise.all([
      import('../model/period/period.js'),
      import('./status-words.js'),
      import('./renaming.js'),
      import('./near.js'),
      import('./country-names.js'),
    ]);
    setStatusReader(statusInWords);
    setCountryReader(countryNamed);
    setRenaming(renaming);
    setNearFinder(findingNearMisses);
    options.signal.throwIfAborted();
    return inSlices(read(parsePeriod), options);
  });
}
