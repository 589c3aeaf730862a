/** Makes fonts of invisible characters with given width and height, to test layouts that measure text. */

/** Units per em. */
const EM = 1000;
const FIRST = 0x20;
const LAST = 0x24f;
/** Glyph 0 stands for missing characters. */
const GLYPHS = LAST - FIRST + 2;

/** Big-endian numbers of a given size. */
function bytes(...numbers: readonly (readonly [value: number, size: 1 | 2 | 4 | 8])[]): number[] {
  return numbers.flatMap(([value, size]) =>
    Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) & 255),
  );
}
const u16 = (...values: number[]) => bytes(...values.map((v) => [v & 0xffff, 2] as const));
const u32 = (...values: number[]) => bytes(...values.map((v) => [v, 4] as const));
const zeros = (count: number) => Array.from({ length: count }, () => 0);

/** A square, as a font needs some outline. */
const SQUARE = [
  ...u16(1, 0, 0, 10, 10, 3, 0),
  ...[1, 1, 1, 1],
  ...u16(0, 10, 0, -10),
  ...u16(0, 0, 10, 0),
];

/** Maps consecutive characters to consecutive glyphs from glyph 1 on. */
function cmap(): number[] {
  const segments = [...u16(4, 4, 1, 0), ...u16(LAST, 0xffff, 0), ...u16(FIRST, 0xffff)];
  const deltas = [...u16(1 - FIRST, 1), ...u16(0, 0)];
  const table = [...segments, ...deltas];
  return [...u16(0, 1, 3, 1), ...u32(12), ...u16(4, table.length + 6, 0), ...table];
}

function name(family: string): number[] {
  const text = [...family].flatMap((letter) => u16(letter.charCodeAt(0)));
  const record = (id: number) => u16(3, 1, 0x409, id, text.length, 0);
  const ids = [1, 4, 6];
  return [...u16(0, ids.length, 6 + 12 * ids.length), ...ids.flatMap(record), ...text];
}

/** The size of all characters, in thousandths of an em. */
interface Measures {
  readonly width: number;
  readonly ascent?: number;
  readonly descent?: number;
}

function tables(
  family: string,
  weight: number,
  { width, ascent: up = 800, descent = 200 }: Measures,
): Record<string, number[]> {
  const down = -descent;
  return {
    'OS/2': [
      ...u16(3, width, weight, 5, 0, ...zeros(10), 0),
      ...zeros(10 + 16),
      ...bytes([0x54455354, 4]),
      ...u16(64, FIRST, LAST, up, down, 0, up, -down),
      ...u32(1, 0),
      ...u16(500, 700, 0, FIRST, 1),
    ],
    cmap: cmap(),
    glyf: SQUARE,
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, EM),
      ...zeros(16),
      ...u16(0, down, width, up, 0, 8, 2, 1, 0),
    ],
    hhea: [...u16(1, 0, up, down, 0, width, 0, 0, width, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    // One width for all glyphs, then the left side bearing of each.
    hmtx: [...u16(width, 0), ...zeros(2 * (GLYPHS - 1))],
    loca: u32(0, ...Array.from({ length: GLYPHS }, () => SQUARE.length)),
    maxp: [...u32(0x10000), ...u16(GLYPHS, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: name(family),
    post: [...u32(0x30000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)],
  };
}

const padded = (table: readonly number[]) => [...table, ...zeros((4 - (table.length % 4)) % 4)];

function checksum(table: readonly number[]): number {
  const all = padded(table);
  let sum = 0;
  for (let i = 0; i < all.length; i += 4)
    sum = (sum + new DataView(Uint8Array.from(all.slice(i, i + 4)).buffer).getUint32(0)) >>> 0;
  return sum;
}

/** A TrueType font (ISO/IEC 14496-22). */
export function madeFont(
  family: string,
  measures: Measures,
  weight = 400,
): Uint8Array<ArrayBuffer> {
  const all = Object.entries(tables(family, weight, measures));
  const power = 2 ** Math.floor(Math.log2(all.length));
  const search = [power * 16, Math.log2(power), (all.length - power) * 16];
  let offset = 12 + 16 * all.length;
  const directory = all.flatMap(([tag, table]) => {
    const at = offset;
    offset += padded(table).length;
    const letters = [...tag].map((letter) => letter.charCodeAt(0));
    return [...letters, ...u32(checksum(table), at, table.length)];
  });
  const body = all.flatMap(([, table]) => padded(table));
  return Uint8Array.from([...u32(0x10000), ...u16(all.length, ...search), ...directory, ...body]);
}
