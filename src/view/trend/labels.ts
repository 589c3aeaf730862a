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
  const blocks: { sum: number; members: number[] }[] = [];
  for (const index of order) {
    // Labels that would overlap form a block around the mean of the heights they want.
    let block = { sum: at(wanted, index), members: [index] };
    for (let above = blocks.at(-1); above && touch(above, block, gap); above = blocks.at(-1)) {
      blocks.pop();
      block = { sum: above.sum + block.sum, members: [...above.members, ...block.members] };
    }
    blocks.push(block);
  }
  const placed = wanted.slice();
  for (const block of blocks)
    block.members.forEach((index, place) => {
      placed[index] = first(block, gap) + place * gap;
    });
  return withinEdges(placed, order, gap, top, bottom);
}

interface Block {
  readonly sum: number;
  readonly members: readonly number[];
}

function first({ sum, members }: Block, gap: number): number {
  return sum / members.length - ((members.length - 1) * gap) / 2;
}

function touch(above: Block, below: Block, gap: number): boolean {
  return first(above, gap) + above.members.length * gap > first(below, gap);
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
