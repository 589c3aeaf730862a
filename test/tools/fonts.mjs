/**
 * The fonts of tests, independent of the machine: sets from development dependencies, each with the same
 * Chinese, Japanese and Korean characters. Pages under test name the set's font, and programs that use
 * fontconfig (Linux) find no others.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import decompress from 'wawoff2/decompress.js';
import { root } from './server.mjs';

const { madeFont } = await tsImport('./made-font.ts', import.meta.url);

const MODULES = `${root}/node_modules`;
/** Font files for programs, made once. */
const CACHE = `${MODULES}/.cache/fonts`;

/** Each set has a regular and a bold face. */
const SETS = {
  dejavu: {
    family: 'DejaVu Sans',
    files: ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => `dejavu-fonts-ttf/ttf/${name}.ttf`),
    serif: 'DejaVu Serif',
    monospace: 'DejaVu Sans Mono',
  },
  // Liberation Sans was made from this font: the same height, and nearly all widths.
  liberation: {
    family: 'Arimo',
    files: ['400Regular', '700Bold'].map((n) => `@expo-google-fonts/arimo/${n}/Arimo_${n}.ttf`),
  },
  noto: {
    family: 'Noto Sans',
    files: ['400Regular', '700Bold'].map(
      (n) => `@expo-google-fonts/noto-sans/${n}/NotoSans_${n}.ttf`,
    ),
  },
  // Extreme on purpose: most fonts are 500 to 600 thousandths of an em wide and 1,200 high.
  wide: { family: 'Made Wide', made: { width: 850 } },
  narrow: { family: 'Made Narrow', made: { width: 250 } },
  tall: { family: 'Made Tall', made: { width: 550, ascent: 1400, descent: 600 } },
};

export const FONT_SETS = Object.keys(SETS);

const WEIGHTS = [400, 700];
const madeFace = ({ family, made }, weight) => madeFont(family, made, weight);

/** Writes a file atomically, as another run may write it at the same time. */
function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, contents);
  renameSync(part, path);
}

/**
 * Converts the East Asian packages, which have their font in about a hundred WOFF2 parts. Chromium does
 * not load WOFF2 as a system font, and browsers use one file of a family only, so every part becomes a
 * TrueType family of its own.
 */
async function eastAsian() {
  const parts = [];
  for (const language of ['jp', 'kr', 'sc']) {
    const from = `${MODULES}/@fontsource-variable/noto-sans-${language}`;
    const { version } = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'));
    for (const name of readdirSync(`${from}/files`)) {
      const number = /-(\d+)-wght-normal\.woff2$/.exec(name)?.[1];
      if (number === undefined) continue;
      const file = `${CACHE}/${language}-${version}/${number}.ttf`;
      if (!existsSync(file)) write(file, await decompress(readFileSync(`${from}/files/${name}`)));
      parts.push({ file, family: `Noto Sans ${language.toUpperCase()} ${number}` });
    }
  }
  return parts;
}

/** The font files of a set. */
function facesOf(name) {
  const set = SETS[name];
  if (set.files) return set.files.map((file) => `${MODULES}/${file}`);
  return WEIGHTS.map((weight) => {
    const file = `${CACHE}/${name}/${weight}.ttf`;
    write(file, madeFace(set, weight));
    return file;
  });
}

const folders = (files) => [...new Set(files.map((file) => dirname(file)))];
const insteadOf = (generic, family) => `<match target="pattern">
  <test name="family"><string>${generic}</string></test>
  <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit>
</match>`;
const ownFamily = ({ file, family }) => `<match target="scan">
  <test name="file"><string>${file}</string></test>
  <edit name="family" mode="assign"><string>${family}</string></edit>
</match>`;

function configuration(name, parts) {
  const { family, serif = family, monospace = family } = SETS[name];
  const generics = { 'sans-serif': family, 'system-ui': family, serif, monospace };
  const files = [...facesOf(name), ...parts.map(({ file }) => file)];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders(files)
  .map((folder) => `<dir>${folder}</dir>`)
  .join('\n')}
<cachedir>${CACHE}/found</cachedir>
${parts.map(ownFamily).join('\n')}
${Object.entries(generics)
  .map(([generic, chosen]) => insteadOf(generic, chosen))
  .join('\n')}
<match target="pattern">
  <edit name="family" mode="append_last"><string>${family}</string></edit>
  <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
</match>
</fontconfig>
`;
}

/** Environment variables for a program that may find only the fonts of a set. */
export async function fontEnvironment(name) {
  const file = `${CACHE}/${name}.conf`;
  write(file, configuration(name, await eastAsian()));
  return { FONTCONFIG_FILE: file };
}

/** The folders that Firefox's sandbox has to let pages read. */
export const FONT_FOLDERS = `${MODULES}/`;

/** A style element that loads the set's font and uses it for the page. */
export function fontStyle(name) {
  const { family, files } = SETS[name];
  const sources = WEIGHTS.map((weight, i) =>
    files
      ? `/node_modules/${files[i]}`
      : `data:font/ttf;base64,${Buffer.from(madeFace(SETS[name], weight)).toString('base64')}`,
  );
  const faces = sources.map(
    (source, i) =>
      `@font-face { font-family: '${family}'; font-weight: ${WEIGHTS[i]}; src: url('${source}') }`,
  );
  return `${faces.join('\n')}\nhtml { font-family: '${family}', sans-serif }`;
}
