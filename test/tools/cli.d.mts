export function buildCli(outfile: string): Promise<string[]>;
