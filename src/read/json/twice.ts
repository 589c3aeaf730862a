/** Tells of keys that an object has twice: JSON.parse takes the last value and drops the others in silence. */
import type { Problem } from '../../model/types.js';
import { kindOf, Problems, pointer } from '../problems.js';
import {
  blankEnd,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  PAUSE,
  QUOTE,
  stringEnd,
  type Units,
} from './syntax.js';

/** The most objects reported one by one; the rest are counted. */
const TOLD = 20;

/** An open list or object: the position or key of the value in it, and the keys that were there. */
interface Frame {
  readonly keys: Set<string> | null;
  at: number | string;
}

/** The keys of JSON text that an object has twice, as warnings. Yields its place in the text. */
export function* findingTwice(
  units: Units,
  text: (from: number, to: number) => string,
): Generator<number, readonly Problem[]> {
  const problems = new Problems();
  const stack: Frame[] = [];
  let more = 0;
  let pause = PAUSE;
  const key = (frame: Frame, from: number, to: number) => {
    const name = JSON.parse(text(from, to)) as string;
    frame.at = name;
    if (!frame.keys?.has(name)) frame.keys?.add(name);
    else if (problems.list.length === TOLD) more += 1;
    else {
      const message = `${kindOf(name)} is written twice, and the last one counts`;
      const at = pointer(...stack.map((open) => open.at));
      problems.warn(at, message, 'keep the one that is meant');
    }
  };
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const frame = stack.at(-1);
    if (unit === QUOTE) {
      const from = at;
      at = stringEnd(units, from);
      if (frame?.keys && units[blankEnd(units, at + 1)] === COLON) key(frame, from, at + 1);
    } else if (unit === OPEN_OBJECT) stack.push({ keys: new Set(), at: '' });
    else if (unit === OPEN_LIST) stack.push({ keys: null, at: 0 });
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) stack.pop();
    else if (unit === COMMA && typeof frame?.at === 'number') frame.at += 1;
    if (at < pause) continue;
    yield at;
    pause = at + PAUSE;
  }
  if (more > 0)
    problems.warn('', `${more} more keys are written twice`, 'keep the one that is meant');
  return problems.list;
}
