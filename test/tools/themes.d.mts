export function copyThemes(dist: string): void;
