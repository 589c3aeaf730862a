/** Chosen by chance, for nobody to choose texts that collide. */
export function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 32) | 0;
}

/** One more unit of a text in its hash; shifted, for no run of units to cancel another. */
export function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x9e3779b1);
  return product ^ (product >>> 15);
}
