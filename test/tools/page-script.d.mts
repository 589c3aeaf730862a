export function buildPage(outdir: string): Promise<string>;
