/** Kinds of files that have no room for a title. */
const UNTITLED = /\.(?:csv|tsv|txt)$/i;

/** "Space launches" for the address `/data/space_launches.csv`; null for any other kind of file. */
export function titleOfFile(address: string): string | null {
  const file = /[^/\\]*$/.exec(address.replace(/[?#].*$/s, ''))?.[0] ?? '';
  if (!UNTITLED.test(file)) return null;
  const name = decoded(file.replace(UNTITLED, ''))
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return name === '' ? null : name.charAt(0).toUpperCase() + name.slice(1);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
