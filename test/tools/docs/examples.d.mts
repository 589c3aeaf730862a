/** A fenced code block of a page: its language, the words behind it, and its number on the page. */
export interface Example {
  readonly page: string;
  readonly number: number;
  readonly language: string;
  readonly use: string;
  readonly code: string;
}
/** All of the documentation, in reading order. */
export function allExamples(): Example[];
