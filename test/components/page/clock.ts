/** Sets the page's Date to another time, from which it runs on; returns a function that undoes it. */
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
 * Makes `performance.now()` advance by a millisecond at each call, so that work in slices takes the same
 * number of slices on any machine; returns a function that undoes it.
 */
export function clockOfReadings(): () => void {
  let now = performance.now();
  performance.now = () => (now += 1);
  return () => {
    Reflect.deleteProperty(performance, 'now');
  };
}
