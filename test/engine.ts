const { userAgent } = navigator;
const ENGINE = userAgent.includes('Firefox') ? 0 : userAgent.includes('Chrome') ? 1 : 2;

/** The part of a list that the engine at work tests: of many things made alike, each is tested in one of three. */
export const oneEngineEach = <Thing>(things: readonly Thing[]): readonly Thing[] =>
  things.filter((_, i) => i % 3 === ENGINE);
