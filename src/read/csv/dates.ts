/** Quarters and halves in CSV: written 2030-Q3 and not 2030-35, which people take for the years 2030 to 2035. */

const PARTS = ['Q1', 'Q2', 'Q3', 'Q4', '', '', '', 'H1', 'H2'];
/** EDTF's code of the first quarter. */
const FIRST = 33;

/** EDTF as our CSV writes it. */
export function spelledOut(edtf: string): string {
  return edtf.replace(
    /^(\d{4})-(3[3-6]|4[01])(?=[~?%]?$)/,
    (_, year: string, code: string) => `${year}-${PARTS[Number(code) - FIRST]}`,
  );
}

/** A date of our CSV as EDTF. */
export function coded(text: string): string {
  return text.replace(
    /^(\d{4})-(Q[1-4]|H[12])(?=[~?%]?$)/,
    (_, year: string, part: string) => `${year}-${FIRST + PARTS.indexOf(part)}`,
  );
}
