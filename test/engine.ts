/**
 * The engines of this run, as test/tools/browser.mjs names them to each page: of many things made alike, each is
 * tested in one of them, which takes a third of the time of three. A run in one engine tests them all.
 */
const { engines = '' } = document.documentElement.dataset;
const ENGINES = engines.split(' ');

function engineOf({ userAgent }: Navigator): string {
  if (userAgent.includes('Firefox')) return 'firefox';
  return userAgent.includes('Chrome') ? 'chromium' : 'webkit';
}

const own = Math.max(0, ENGINES.indexOf(engineOf(navigator)));

/** The part of a list that the engine at work tests. */
export const oneEngineEach = <Thing>(things: Iterable<Thing>): readonly Thing[] =>
  [...things].filter((_, i) => i % ENGINES.length === own);
