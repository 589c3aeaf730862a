export const root: string;
/** Serves the responses of a function on loopback, behind the guard. */
export function serveAnswers(
  answer: import('node:http').RequestListener,
): Promise<{ readonly url: string; stop(): Promise<void> }>;
/** The same without the guard, which refuses to be posted to. */
export function serveWebhook(
  answer: import('node:http').RequestListener,
): Promise<{ readonly url: string; stop(): Promise<void> }>;
