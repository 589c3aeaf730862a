/** The server's own page: the tracker, and below its head what a member's role allows. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { AccountPanel, JoinPanel, SignInPanel } from './account.js';
import { type Desk, faultWords, type Panel, type Question } from './panel.js';
import { PeoplePanel } from './people.js';
import { Session } from './session.js';
import { type PageWords, pageLanguage, pageWordsFor } from './words.js';

/** Milliseconds between two looks whether the role is still the same, and how much waits. */
const LOOK = 30_000;

type View = 'roadmap' | 'review' | 'history' | 'people' | 'account' | 'sign-in' | 'join';

interface Tracker extends HTMLElement {
  credentials?: (() => Promise<string | null>) | null;
}

function found(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

class Page implements Desk {
  readonly session = new Session(document.documentElement.dataset.roadmap ?? '');
  readonly lang: string;
  readonly words: PageWords;
  readonly #tracker = document.querySelector<Tracker>('roadmap-tracker');
  /** What the link of an invitation holds. */
  #invitation: string | null = null;
  #view: View = 'roadmap';
  #panel: Panel | null = null;
  #title = this.session.roadmap;
  /** How much waits for review; null where that is not known. */
  #waiting: number | null = null;
  #question: (Question & { resolve(text: string | null): void }) | null = null;
  #told = '';

  constructor(lang: string, words: PageWords) {
    this.lang = lang;
    this.words = words;
  }

  async start(): Promise<void> {
    document.documentElement.lang = this.lang;
    window.addEventListener('hashchange', () => void this.#show(true));
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void this.#look();
    });
    this.#tracker?.addEventListener('roadmap-load', (event) => this.#loaded(event));
    setInterval(() => void this.#look(), LOOK);
    try {
      await this.session.refresh();
    } catch (error) {
      this.#told = faultWords(error, this.words);
    }
    this.signed();
    await this.#show(false);
    await this.#look();
  }

  /** The title of the roadmap is that of the page. */
  #loaded(event: Event): void {
    const { title } = (event as Event & { roadmap?: { title?: string | null } }).roadmap ?? {};
    if (!title) return;
    this.#title = title;
    this.update();
  }

  signed = (): void => {
    const { session } = this;
    const tracker = this.#tracker;
    if (tracker && session.mayWrite) {
      tracker.credentials = async () => session.token;
      tracker.setAttribute('log', new URL(`/v1/roadmaps/${session.roadmap}`, location.href).href);
      tracker.setAttribute('editable', 'log');
    } else tracker?.removeAttribute('editable');
    this.#waiting = null;
    void this.#look();
    // A view that the role does not allow gives way to the roadmap.
    if (this.#panel && !this.#allows(this.#view)) this.go('roadmap');
    this.update();
  };

  go = (view: string): void => {
    if (location.hash === `#${view}` || (view === 'roadmap' && location.hash === '')) {
      void this.#show(true);
    } else location.hash = view;
  };

  say = (text: string): void => {
    this.#told = text;
    this.update();
  };

  confirm = (question: Question): Promise<string | null> =>
    new Promise((resolve) => {
      this.#question = { ...question, resolve };
      this.update();
      document.querySelector<HTMLDialogElement>('dialog')?.showModal();
    });

  /** Whether the role is still the same, and how much waits for review. */
  async #look(): Promise<void> {
    const { session } = this;
    if (document.hidden || !session.me) return;
    const { role } = session.me;
    try {
      await session.refresh();
      if (session.me.role !== role) return this.signed();
      if (!session.mayReview) return;
      const { epoch, pub } = await session.ask<{ epoch: string; pub: number }>('/head.json');
      const path = `/entries?since=${epoch}.${pub}&pending=0&state=pending`;
      const { pending } = await session.ask<{ pending: { entries: unknown[] } }>(path);
      this.#waiting = pending.entries.length;
    } catch (error) {
      // Whoever asks for something is told, and whoever is signed out; else this is asked again.
      if (!session.me) {
        this.#told = faultWords(error, this.words);
        this.signed();
      }
    }
    this.update();
  }

  #allows(view: View): boolean {
    const { session } = this;
    if (view === 'review') return session.mayWrite;
    if (view === 'people') return session.mayReview;
    if (view === 'account') return session.me !== null;
    if (view === 'sign-in') return session.me === null;
    return view !== 'join' || this.#invitation !== null;
  }

  /** The view that the address names. */
  #wanted(): View {
    const given = new URLSearchParams(location.hash.slice(1));
    const invitation = given.get('invitation');
    if (invitation && given.get('roadmap') === this.session.roadmap) {
      this.#invitation = invitation;
      return 'join';
    }
    const views: readonly View[] = ['review', 'history', 'people', 'account', 'sign-in'];
    const view = views.find((one) => `#${one}` === location.hash) ?? 'roadmap';
    return this.#allows(view) ? view : 'roadmap';
  }

  async #show(isMoved: boolean): Promise<void> {
    const view = this.#wanted();
    this.#panel?.close();
    this.#panel = null;
    this.#view = view;
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    const panel = await this.#panelFor(view).catch((error) => {
      this.#told = faultWords(error, this.words);
      return null;
    });
    // Another view may have been asked for while the script of this one came.
    if (this.#view !== view || this.#panel) return;
    this.#panel = panel;
    this.update();
    const opened = panel?.open();
    if (isMoved || view === 'join') document.querySelector<HTMLElement>('#panel h2')?.focus();
    await opened;
  }

  async #panelFor(view: View): Promise<Panel | null> {
    switch (view) {
      case 'people':
        return new PeoplePanel(this);
      case 'account':
        return new AccountPanel(this);
      case 'sign-in':
        return new SignInPanel(this);
      case 'join':
        return new JoinPanel(this, this.#invitation ?? '');
      // Both read the roadmap, and come with what that takes.
      case 'review':
        return new (await import('./review.js')).ReviewPanel(this);
      case 'history':
        return new (await import('./history.js')).HistoryPanel(this);
      default:
        return null;
    }
  }

  update = (): void => {
    document.title = this.#panel ? `${this.#panel.title} – ${this.#title}` : this.#title;
    render(this.#head(), found('head'));
    found('tracker').hidden = this.#view !== 'roadmap';
    found('panel').hidden = this.#view === 'roadmap';
    render(html`${this.#panel?.view() ?? nothing}${this.#dialog()}`, found('panel'));
    found('told').textContent = this.#told;
  };

  #head(): TemplateResult {
    const { words, session } = this;
    const { me } = session;
    const review = me?.role === 'proposer' ? words.yourProposals : words.review;
    const count = this.#waiting ? html` <span class="count">${this.#waiting}</span>` : nothing;
    return html`<h1 class=${this.#view === 'roadmap' ? 'visually-hidden' : ''} dir="auto">${this.#title}</h1>
      <nav aria-label=${words.views}>
        ${this.#link('roadmap', words.roadmap)}
        ${session.mayWrite ? this.#link('review', html`${review}${count}`) : nothing}
        ${this.#link('history', words.history)}
        ${session.mayReview ? this.#link('people', words.people) : nothing}
        <span class="push"></span>
        ${
          me
            ? this.#link(
                'account',
                html`<span dir="auto">${me.name}</span> · ${words.role[me.role]}`,
              )
            : this.#link('sign-in', words.signIn)
        }
      </nav>`;
  }

  #link(view: View, words: string | TemplateResult): TemplateResult {
    const current = this.#view === view ? 'page' : nothing;
    // What was told belongs to what one was doing.
    return html`<a href="#${view}" aria-current=${current} @click=${this.#forget}>${words}</a>`;
  }

  #forget = (): void => {
    this.#told = '';
  };

  #dialog(): TemplateResult {
    const { words } = this;
    const question = this.#question;
    return html`<dialog aria-labelledby="question" @close=${this.#answered}>
      ${
        question
          ? html`<form @submit=${this.#answer}>
              <p id="question">${question.text}</p>
              ${question.field ? html`<label>${question.field}<textarea name="text" rows="3" maxlength="2000"></textarea></label>` : nothing}
              <div class="actions">
                <button class="primary">${question.does.replace(/…$/, '')}</button>
                <button type="button" @click=${this.#cancel}>${words.cancel}</button>
              </div>
            </form>`
          : nothing
      }
    </dialog>`;
  }

  #answer = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    this.#question?.resolve(String(new FormData(form).get('text') ?? '').trim());
    this.#question = null;
    form.closest('dialog')?.close();
  };

  #cancel = (event: Event): void => {
    (event.target as HTMLElement).closest('dialog')?.close();
  };

  /** Also by Escape. */
  #answered = (): void => {
    this.#question?.resolve(null);
    this.#question = null;
    this.update();
  };
}

const lang = pageLanguage(navigator.languages);
void pageWordsFor(lang).then((words) => new Page(lang, words).start());
