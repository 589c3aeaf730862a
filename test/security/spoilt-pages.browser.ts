import { oneEngineEach } from '../engine.js';
import { type How, type Said, visit, worksInFull } from './visit.js';

const PAGES: Readonly<Record<string, How>> = {
  'styles for everything': { page: 'styled' },
  'members added to what is built in': { page: 'spoilt' },
  'members added, under the strict policy': { page: 'spoilt', under: 'strict' },
  'elements named like what is built in': { page: 'named' },
  'what is built in frozen': { page: 'frozen' },
  'no storage': { page: 'denied' },
  'a version in the address of the script': { page: 'versioned' },
  'two copies of the script': { page: 'twice' },
  'two copies of the script under the strict policy': { page: 'twice', under: 'strict' },
};

describe('the published script, in a page of others', () => {
  let plain: Said;
  before(async () => {
    plain = await visit({});
  });

  for (const [what, how] of oneEngineEach(Object.entries(PAGES)))
    worksInFull(`with ${what}`, how, () => plain);
});
