/** What the page shows below its head, one at a time. */
import { html, nothing, type TemplateResult } from 'lit';
import { CallError, type Session } from './session.js';
import type { PageWords } from './words.js';

/** The page, as its panels see it. */
export interface Desk {
  readonly session: Session;
  readonly words: PageWords;
  /** BCP 47. */
  readonly lang: string;
  /** Draws what has changed. */
  update(): void;
  /** Tells of what was done, also to those who do not see. */
  say(text: string): void;
  /** Asks before something that cannot be undone; resolves to what was typed, or null for no. */
  confirm(question: Question): Promise<string | null>;
  /** Goes to another view. */
  go(view: string): void;
  /** The role may have changed, or somebody signed in or out. */
  signed(): void;
}

export interface Question {
  readonly text: string;
  /** What the button that does it says. */
  readonly does: string;
  /** The label of a text to write with it. */
  readonly field?: string;
}

export abstract class Panel {
  readonly desk: Desk;
  /** The call that failed last, with its repetition. */
  #failed: { readonly text: string; again(): void } | null = null;
  isBusy = false;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  abstract readonly title: string;
  /** Fetches what it shows. Called when it is opened. */
  abstract open(): Promise<void>;
  abstract content(): TemplateResult;

  /** Called when another panel takes its place. */
  close(): void {}

  view(): TemplateResult {
    const { words } = this.desk;
    return html`<h2 tabindex="-1">${this.title}</h2>
      ${
        this.#failed
          ? html`<p class="fault" role="alert">${this.#failed.text}
              <button type="button" @click=${this.#failed.again}>${words.again}</button></p>`
          : nothing
      }
      ${this.content()}`;
  }

  /** Does something with the server; tells what went wrong, with a way to try again. True where it went well. */
  async attempt(action: () => Promise<void>): Promise<boolean> {
    this.isBusy = true;
    this.#failed = null;
    this.desk.update();
    try {
      await action();
      return true;
    } catch (error) {
      const text = faultWords(error, this.desk.words);
      this.#failed = { text, again: () => void this.attempt(action) };
      if (error instanceof CallError && [401, 403].includes(error.status)) this.desk.signed();
      return false;
    } finally {
      this.isBusy = false;
      this.desk.update();
    }
  }
}

/** What went wrong, in the reader's language as far as the page knows it. */
export function faultWords(error: unknown, { fault }: PageWords): string {
  if (!(error instanceof CallError)) {
    console.error(error);
    return fault.other(error instanceof Error ? error.message : String(error));
  }
  const known: Readonly<Record<number, string>> = {
    0: fault.offline,
    401: fault.signedOut,
    403: fault.forbidden,
    429: fault.busy,
    503: fault.busy,
  };
  return known[error.status] ?? fault.other(error.message || String(error.status));
}

/** A moment: "30 Nov 2026, 09:12". */
export function momentWords(instant: string, lang: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/** Copies a text; where the browser does not allow it, selects it in its field. */
export async function copy(field: HTMLInputElement, { words, say }: Desk): Promise<void> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    say(words.copied);
  } catch {
    say(words.copyYourself);
  }
}
