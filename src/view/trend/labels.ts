/**
 * Spreads labels along the edge of the trend: in order, no two closer than `gap`, each as near as
 * possible to the height it wants, all between `top` and `bottom` if there is room.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const blocks: Block[] = [];
  for (const index of order) {
    // Labels that would overlap form a block around the mean of the heights they want.
    let block: Block = { sum: at(wanted, index), count: 1 };
    for (let above = blocks.at(-1); above && touch(above, block, gap); above = blocks.at(-1)) {
      blocks.pop();
      block = { sum: above.sum + block.sum, count: above.count + block.count };
    }
    blocks.push(block);
  }
  const placed = wanted.slice();
  let next = 0;
  for (const block of blocks)
    for (let place = 0; place < block.count; place += 1) {
      placed[at(order, next)] = first(block, gap) + place * gap;
      next += 1;
    }
  return withinEdges(placed, order, gap, top, bottom);
}

/** Neighbouring labels, and the sum of the heights they want. */
interface Block {
  readonly sum: number;
  readonly count: number;
}

function first({ sum, count }: Block, gap: number): number {
  return sum / count - ((count - 1) * gap) / 2;
}

function touch(above: Block, below: Block, gap: number): boolean {
  return first(above, gap) + above.count * gap > first(below, gap);
}

function withinEdges(
  placed: number[],
  order: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  let limit = bottom;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(at(placed, index), limit);
    limit = at(placed, index) - gap;
  }
  limit = top;
  for (const index of order) {
    placed[index] = Math.max(at(placed, index), limit);
    limit = at(placed, index) + gap;
  }
  return placed;
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}
