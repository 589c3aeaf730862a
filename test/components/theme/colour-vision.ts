/** How far apart two colours are, as readers see them who lack a kind of cones. */
import type { Colour } from './colours.js';

type Matrix = readonly (readonly [number, number, number])[];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const times = (matrix: Matrix, [x, y, z]: Colour) =>
  matrix.map(([a, b, c]) => a * (x as number) + b * (y as number) + c * (z as number));

const linear = (channel: number): number => {
  const s = channel / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
};

const TO_XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
/** Daylight, D65. */
const WHITE = [0.95047, 1, 1.08883];

/** CIELAB of a colour as it is seen. */
function seen(colour: Colour, vision: Matrix): Lab {
  const light = times(vision, colour.map(linear)).map((c) => Math.min(1, Math.max(0, c)));
  const [x, y, z] = times(TO_XYZ, light).map((value, i) => {
    const t = value / (WHITE[i] as number);
    return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

type Lab = readonly [lightness: number, a: number, b: number];

/** CIE76: from 2.3 on a difference is just noticed. */
export function difference(a: Colour, b: Colour, vision: Matrix): number {
  const [from, to] = [seen(a, vision), seen(b, vision)];
  return Math.hypot(...from.map((value, i) => value - (to[i] as number)));
}
