import type { LitElement, ReactiveController } from 'lit';
import { focused } from '../focus/focused.js';

/** In trackers narrower than this, the details are a bottom sheet; the styles use the same width. */
const NARROW = 600;
/** Pixels of movement from which a press becomes a drag. */
const DRAG = 6;
/**
 * A sheet closes when it is dragged down by this share of its height, or faster than this, in pixels per
 * millisecond.
 */
const FAR = 0.25;
const FAST = 0.5;

interface Pull {
  readonly pointer: number;
  readonly from: number;
  readonly since: number;
  by: number;
}

/**
 * Shows the details in place in a wide tracker, and as a modal bottom sheet in a narrow one, so that nothing
 * under the sheet can get the focus. Dragging its head down, Escape, or a press beside it closes it.
 */
export class DetailsSheet implements ReactiveController {
  readonly #host: LitElement;
  readonly #close: () => void;
  /** Null where nothing is laid out, as in jsdom: there nothing is narrow. */
  readonly #observer = globalThis.ResizeObserver
    ? new ResizeObserver((entries) => this.#measured(entries))
    : null;
  #isNarrow = false;
  #pull: Pull | null = null;
  #listenedTo: HTMLDialogElement | null = null;

  constructor(host: LitElement, close: () => void) {
    this.#host = host;
    this.#close = close;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
    addEventListener('beforeprint', this.#inPlace);
    addEventListener('afterprint', this.#show);
    // A modal dialog that is moved in the document is no longer modal.
    this.#show();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#inPlace);
    removeEventListener('afterprint', this.#show);
    this.#pull = null;
  }

  hostUpdated(): void {
    this.#show();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector('dialog') ?? null;
  }

  /** In another frame, because elements in the sheet are observed for their size as well. */
  #measured(entries: readonly ResizeObserverEntry[]): void {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    const isNarrow = width > 0 && width < NARROW;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    requestAnimationFrame(this.#show);
  }

  readonly #show = (): void => {
    const dialog = this.#dialog;
    if (!dialog?.isConnected) return;
    this.#listen(dialog);
    if (!this.#isNarrow) this.#inPlace();
    else if (!dialog.matches(':modal'))
      keepFocus(dialog, () => {
        dialog.open = false;
        dialog.showModal();
      });
  };

  #listen(dialog: HTMLDialogElement): void {
    if (this.#listenedTo === dialog) return;
    this.#listenedTo = dialog;
    dialog.addEventListener('cancel', this.#onCancel);
    dialog.addEventListener('click', this.#onClick);
    dialog.addEventListener('pointerdown', this.#onPointerDown);
    dialog.addEventListener('pointermove', this.#onPointerMove);
    for (const type of ['pointerup', 'pointercancel'] as const)
      dialog.addEventListener(type, this.#onPointerEnd);
  }

  readonly #inPlace = (): void => {
    const dialog = this.#dialog;
    if (dialog?.matches(':modal'))
      keepFocus(dialog, () => {
        dialog.close();
        dialog.open = true;
      });
    else if (dialog) dialog.open = true;
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  /** The target of a press on the backdrop is the dialog itself. */
  readonly #onClick = (event: MouseEvent): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (event.target !== dialog || !dialog.matches(':modal')) return;
    if (event.clientY < dialog.getBoundingClientRect().top) this.#close();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    const [at] = event.composedPath();
    if (!dialog.matches(':modal') || !event.isPrimary || event.button !== 0) return;
    if (!(at instanceof Element) || !at.closest('.handle, header')) return;
    const { pointerId: pointer, clientY: from, timeStamp: since } = event;
    this.#pull = { pointer, from, since, by: 0 };
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const pull = this.#pull;
    const dialog = event.currentTarget as HTMLDialogElement;
    if (pull?.pointer !== event.pointerId) return;
    const by = event.clientY - pull.from;
    if (pull.by === 0 && by < DRAG) return;
    if (pull.by === 0) dialog.setPointerCapture(pull.pointer);
    pull.by = Math.max(by, 1);
    dialog.style.translate = `0 ${pull.by}px`;
  };

  readonly #onPointerEnd = (event: PointerEvent): void => {
    const pull = this.#pull;
    const dialog = event.currentTarget as HTMLDialogElement;
    if (pull?.pointer !== event.pointerId) return;
    this.#pull = null;
    dialog.style.translate = '';
    if (event.type === 'pointercancel' || pull.by === 0) return;
    const speed = pull.by / Math.max(1, event.timeStamp - pull.since);
    if (pull.by > FAR * dialog.offsetHeight || speed > FAST) this.#close();
  };
}

/** The methods of a dialog move the focus; what has it in the dialog gets it back. */
function keepFocus(dialog: HTMLDialogElement, change: () => void): void {
  const held = focused(dialog);
  change();
  held?.focus({ preventScroll: true });
}
