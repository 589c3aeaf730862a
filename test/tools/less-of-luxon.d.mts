import type { Plugin } from 'esbuild';

export const lessOfLuxon: Plugin;
