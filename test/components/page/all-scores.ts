import { first, there } from './find.js';

/** Opens all scores, which are closed at first, and waits for the table. */
export async function openAllScores(within: Element): Promise<void> {
  await there(within, '[part=full]');
  const full = first<HTMLDetailsElement>(within, '[part=full]');
  if (!full.open) first(full, 'summary').click();
  await there(within, '[part=choose]');
}
