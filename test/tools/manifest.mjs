/**
 * Makes the custom-elements manifest (schema 1.0.0, github.com/webcomponents/custom-elements-manifest) from
 * the elements' doc comments, and from it the data for editors.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { root } from './server.mjs';

/** The files to analyse: each element's file is named like its folder; base class and events have a file each. */
const ELEMENT = /^roadmap-[a-z-]+$/;
const BASE = { file: 'components/base/roadmap-element.ts', name: 'RoadmapElement' };
const EVENTS = ['components/events.ts', 'components/entry-events.ts'];

function sources() {
  const folders = readdirSync(join(root, 'components')).filter((name) => ELEMENT.test(name));
  const elements = folders.flatMap((name) => [
    `components/${name}/${name}.ts`,
    `components/${name}/define.ts`,
  ]);
  return [...EVENTS, BASE.file, ...elements];
}

const parsed = (path) =>
  ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);

/** Event classes by the name of their event. */
function eventClasses(manifest) {
  const modules = manifest.modules.filter(({ path }) => path.includes('events.'));
  const declarations = modules.flatMap(({ declarations }) => declarations);
  return new Map(
    declarations.flatMap(({ name, members = [] }) => {
      const named = members.find((member) => member.name === 'eventName');
      return named ? [[named.default.replaceAll("'", ''), name]] : [];
    }),
  );
}

/** Keeps the events of @fires; the analyzer also lists every `new …Event(…)` by its first argument. */
function fired(events = [], classes) {
  return events
    .filter(({ name }) => classes.has(name))
    .map((event) => ({ ...event, type: { text: classes.get(event.name) } }));
}

/** Members that are not for users: private ones, and those that Lit calls. */
const published = ({ privacy, name, inheritedFrom, static: isStatic }) =>
  privacy !== 'private' &&
  privacy !== 'protected' &&
  (!inheritedFrom || inheritedFrom.name === BASE.name) &&
  !name.startsWith('#') &&
  !(isStatic && name === 'styles');

const distPath = (path) => `dist/${path.replace(/^\//, '').replace(/\.ts$/, '.js')}`;

/** A reference to another module, with its path in the package. */
const moved = (reference) =>
  reference?.module ? { ...reference, module: distPath(reference.module) } : reference;
const movedFrom = ({ inheritedFrom, ...one }) =>
  inheritedFrom ? { ...one, inheritedFrom: moved(inheritedFrom) } : one;

function tidied({ customElement, ...declaration }, classes) {
  if (!customElement) return declaration;
  return {
    ...declaration,
    // The base class is not an element.
    ...(declaration.tagName && { customElement }),
    superclass: declaration.superclass?.package
      ? declaration.superclass
      : moved(declaration.superclass),
    events: fired(declaration.events, classes),
    attributes: declaration.attributes?.map(movedFrom),
    members: declaration.members?.filter(published).map(movedFrom),
  };
}

/** The manifest, with module paths as in the package. */
export function manifestOf() {
  const manifest = create({ modules: sources().map(parsed), plugins: litPlugin() });
  const classes = eventClasses(manifest);
  const modules = manifest.modules.map((module) => ({
    ...module,
    path: distPath(module.path),
    declarations: module.declarations.map((declaration) => tidied(declaration, classes)),
    exports: module.exports.map((one) => ({ ...one, declaration: moved(one.declaration) })),
  }));
  return { ...manifest, modules };
}

/** Writes the manifest, VS Code's custom data for HTML and CSS, and JetBrains' web-types. */
export function writeManifest(folder) {
  const manifest = manifestOf();
  const outdir = join(root, folder);
  writeFileSync(join(outdir, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const options = { outdir, hideLogs: true };
  generateVsCodeCustomElementData(manifest, {
    ...options,
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: 'vscode.css-custom-data.json',
  });
  generateJetBrainsWebTypes(manifest, {
    ...options,
    webTypesFileName: 'web-types.json',
    packageJson: false,
  });
}
