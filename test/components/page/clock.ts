/** Sets the page's clock to another time, and lets it go on from there; returns what undoes that. */
export function setClock(time: string | number): () => void {
  const Real = Date;
  const offset = Number(new Real(time)) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...args: [] | [number]) {
      super(...((args.length ? args : [Real.now() + offset]) as [number]));
    }
    static override now() {
      return Real.now() + offset;
    }
  } as DateConstructor;
  return () => {
    globalThis.Date = Real;
  };
}

/**
 * Has `performance.now()` go on by a millisecond each time it is read, so that work in slices takes
 * as many of them on a fast machine as on a busy one; returns what undoes that.
 */
export function clockOfReadings(): () => void {
  let now = performance.now();
  performance.now = () => (now += 1);
  return () => {
    Reflect.deleteProperty(performance, 'now');
  };
}
