/** The packages that modules are of, by the paths of the modules. */
export function packagesOf(paths: readonly string[]): string[];
/** The licences of packages, one after the other; throws where one comes without its text. */
export function licences(names: readonly string[]): string;
