/** SHA-256 (FIPS 180-4). The browser's own is asynchronous, and missing on pages without TLS. */

const firstPrimes = (count: number): number[] => {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1)
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
};
/** The first 32 bits of a number's fraction. */
const fraction = (n: number) => ((n - Math.floor(n)) * 2 ** 32) | 0;

const ROUNDS = firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));
const START = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The hash of a text's UTF-16 units, big-endian, in hexadecimal digits. */
export function sha256(text: string): string {
  const byteAt = (at: number) => (text.charCodeAt(at >> 1) >> (at % 2 ? 0 : 8)) & 0xff;
  return hashOf(text.length * 2, byteAt);
}

/** The hash of a text in UTF-8, as other programs compute it, in hexadecimal digits. */
export function sha256Utf8(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return hashOf(bytes.length, (at) => bytes[at] as number);
}

function hashOf(length: number, byteAt: (at: number) => number): string {
  const words = padded(length, byteAt);
  const state = Int32Array.from(START);
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16));
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bytes as words, followed by a one bit, zeros, and their length in bits. */
function padded(length: number, byteAt: (at: number) => number): Int32Array {
  const words = new Int32Array(Math.ceil((length + 9) / 64) * 16);
  const put = (byte: number, at: number) => {
    (words[at >> 2] as number) |= byte << (24 - 8 * (at % 4));
  };
  for (let at = 0; at < length; at += 1) put(byteAt(at), at);
  put(0x80, length);
  words[words.length - 2] = Math.floor(length / 2 ** 29);
  words[words.length - 1] = length << 3;
  return words;
}

function addBlock(state: Int32Array, block: Int32Array): void {
  const schedule = new Int32Array(64);
  schedule.set(block);
  const at = (index: number) => schedule[index] as number;
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [at(i - 15), at(i - 2)];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[i] = at(i - 16) + small + at(i - 7) + large;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let i = 0; i < 64; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const mixedE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const mixedA = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const one = (h + mixedE + choice + (ROUNDS[i] as number) + at(i)) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + mixedA + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] as number) + word;
  });
}

type Eight = [number, number, number, number, number, number, number, number];
