import type { TrendMark } from './shape.js';

type Kind = TrendMark['kind'];

/** Marks that are filled; the others are outlines. */
const FILLED: ReadonlySet<Kind> = new Set(['promise', 'achieved']);

export const isFilled = ({ kind }: TrendMark) => FILLED.has(kind);

/** SVG path data of a mark; `r` is the radius of a promise's dot. */
export function markPath({ kind, x, y }: Pick<TrendMark, 'kind' | 'x' | 'y'>, r: number): string {
  const b = r * 1.5;
  switch (kind) {
    case 'achieved':
      return `M${x} ${y - b - 0.5}l${b + 0.5} ${b + 0.5}l${-b - 0.5} ${b + 0.5}l${-b - 0.5} ${-b - 0.5}Z`;
    case 'cancelled':
      return `M${x - b} ${y - b}l${2 * b} ${2 * b}m0 ${-2 * b}l${-2 * b} ${2 * b}`;
    case 'paused':
      return `M${x - r * 0.7} ${y - b}v${2 * b}M${x + r * 0.7} ${y - b}v${2 * b}`;
    case 'withdrawn':
      return `M${x} ${y - b}v${2 * b}`;
    case 'open':
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`;
    default:
      return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }
}

/** SVG path data of an arrow from a mark to the open side of its period; "" if no side is open. */
export function arrowPath({ arrow, x, y }: TrendMark, r: number): string {
  if (!arrow) return '';
  const up = arrow === 'later' ? -1 : 1;
  const head = r * 1.2;
  const tip = y + up * r * 4.5;
  return `M${x} ${y + up * r}V${tip}M${x - head} ${tip - up * head}L${x} ${tip}L${x + head} ${tip - up * head}`;
}
