/** Where the data of solid-state batteries differ from the facts as collected: data/README.md says why. */

const BY_PRESS = [
  'byd-assb-mass-production c2',
  'byd-semi-solid c1',
  'catl-semi-solid c1',
  'panasonic-assb-commercialization c1',
  'toyota-assb-mass-production c4',
  'toyota-first-assb-vehicle c12',
  'toyota-idemitsu-mass-production-facilities c1',
];

const BY_OR_FROM = [
  'catl-assb-mass-production c3',
  'gac-assb-vehicle c1',
  'idemitsu-electrolyte-completion c1',
  'lges-polymer-semi-solid c1',
  'nio-150kwh c1',
  'nissan-assb-100mwh c1',
  'nissan-assb-ev c1',
  'nissan-assb-ev c2',
  'nissan-assb-ev c3',
  'saic-im-l6-semi-solid c1',
  'saic-im-l6-semi-solid c3',
  'saic-mg4-semi-solid c2',
  'sk-on-pilot-daejeon c2',
  'sk-on-sulfide-assb c3',
  'sk-on-sulfide-assb c4',
  'smm-assb-cathode c1',
];

/** Claims of the facts that have another date, day, speaker or source, or another place. */
export const CORRECTED: ReadonlySet<string> = new Set([
  ...BY_PRESS,
  ...BY_OR_FROM,
  'byd-assb-demo c1',
  'byd-assb-small-batch c1',
  'byd-assb-small-batch c2',
  'dongfeng-ssb c2',
  'donut-lab-verge c2',
  'donut-lab-verge c3',
  'fisker-solid-state c1',
  'murata-oxide-assb c1',
  'nio-150kwh c6',
  'stellantis-factorial-fleet c1',
  'toyota-assb-production-start c1',
]);

/** Claims that the facts do not have. */
export const ADDED: ReadonlySet<string> = new Set([
  'byd-assb-commercialization c1',
  'dongfeng-ssb-pilot c1',
  'fisker-solid-state c4',
  'gac-assb-vehicle c3',
  'gotion-gemstone-mass c2',
  'idemitsu-electrolyte-fid c2',
  'ion-10-mwh c1',
  'ion-500-mwh c1',
  'ion-pilot-line c1',
  'ion-pilot-line c2',
  'murata-oxide-assb c4',
  'nio-150kwh c10',
  'prologium-dunkirk c4',
  'sk-on-sulfide-assb c5',
  'solid-power-b-sample c1',
  'stellantis-solid-state-launch c1',
]);

/** Indicators that the facts do not have. */
export const ADDED_MEASURES: ReadonlySet<string> = new Set([
  'Rank in all-solid-state battery patents',
  'Leading the race to commercialize',
  'Companies leading in development',
  "Aims of Toyota's work with Idemitsu Kosan",
]);
