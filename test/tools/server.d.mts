export const root: string;
/** Serves the responses of a function on loopback, behind the guard. */
export function serveAnswers(
  answer: import('node:http').RequestListener,
): Promise<{ readonly url: string; stop(): Promise<void> }>;
