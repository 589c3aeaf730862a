import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.mjs';

/** Copies the ready themes, which are plain CSS: for the package, and for a site that copies dist/cdn. */
export function copyThemes(dist) {
  for (const folder of ['themes', 'cdn/themes'])
    cpSync(join(root, 'components/themes'), join(dist, folder), { recursive: true });
}
