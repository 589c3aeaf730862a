import type { Plugin } from 'esbuild';

export const lessOfLit: Plugin;
