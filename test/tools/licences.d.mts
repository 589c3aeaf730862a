/** The packages of modules, by the modules' paths. */
export function packagesOf(paths: readonly string[]): string[];
/** The licences of packages as one text; throws if a package has no licence file. */
export function licences(names: readonly string[]): string;
