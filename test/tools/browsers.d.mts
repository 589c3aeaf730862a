/** Path of a browser's program, or undefined. */
export function findBrowser(name: 'chromium' | 'firefox' | 'webkit'): string | undefined;
export const CHROMIUM_ARGS: string[];
export const START_LIMIT: number;
