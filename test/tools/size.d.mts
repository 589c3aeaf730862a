/** What is wrong with the sizes, a line each. */
export function overBudget(
  sizes: Readonly<Record<string, number>>,
  accepted: Readonly<Record<string, number>>,
  bars?: Readonly<Record<string, number>>,
): string[];
