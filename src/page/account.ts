/** Joining by an invitation, signing in with a token, and who one is. */
import { html, nothing, type TemplateResult } from 'lit';
import { copy, type Desk, Panel } from './panel.js';

const hasIssuer = () => document.documentElement.hasAttribute('data-issuer');

/** For whoever comes by the link of an invitation. */
export class JoinPanel extends Panel {
  readonly #invitation: string;

  constructor(desk: Desk, invitation: string) {
    super(desk);
    this.#invitation = invitation;
  }

  get title(): string {
    return this.desk.words.invited;
  }

  async open(): Promise<void> {}

  content(): TemplateResult {
    const { words } = this.desk;
    return html`<form class="stack" @submit=${this.#join}>
      <label>${words.yourName}
        <input name="name" required maxlength="200" autocomplete="name"></label>
      <p class="hint">${words.nameHint}</p>
      ${
        hasIssuer()
          ? html`<label>${words.issuerToken}
              <input name="token" type="password" autocomplete="off"></label>
            <p class="hint">${words.issuerHint}</p>`
          : nothing
      }
      <div class="actions"><button class="primary" ?disabled=${this.isBusy}>${words.join}</button></div>
    </form>`;
  }

  #join = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const name = String(given.get('name')).trim();
    const foreign = String(given.get('token') ?? '').trim() || null;
    const { session, words } = this.desk;
    const isIn = await this.attempt(() => session.join(this.#invitation, name, foreign));
    if (!isIn) return;
    // The invitation is used up, and leaves the address.
    history.replaceState(null, '', location.pathname);
    this.desk.signed();
    this.desk.go('account');
    this.desk.say(words.joined(words.role[session.me?.role ?? 'reader']));
  };
}

export class SignInPanel extends Panel {
  get title(): string {
    return this.desk.words.signIn;
  }

  async open(): Promise<void> {}

  content(): TemplateResult {
    const { words } = this.desk;
    return html`<form class="stack" @submit=${this.#signIn}>
      <label>${words.token}
        <input name="token" type="password" required autocomplete="current-password"></label>
      <p class="hint">${words.tokenHint}</p>
      <label class="check"><input name="stays" type="checkbox" checked> ${words.stay}</label>
      <div class="actions"><button class="primary" ?disabled=${this.isBusy}>${words.signIn}</button></div>
    </form>`;
  }

  #signIn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const token = String(given.get('token')).trim();
    const { session } = this.desk;
    if (!(await this.attempt(() => session.signIn(token, given.has('stays'))))) return;
    this.desk.signed();
    this.desk.go('roadmap');
  };
}

export class AccountPanel extends Panel {
  #shows = false;

  get title(): string {
    return this.desk.session.me?.name ?? '';
  }

  async open(): Promise<void> {}

  content(): TemplateResult {
    const { words, session } = this.desk;
    const { me, token } = session;
    if (!me) return html``;
    return html`<p><b>${words.role[me.role]}</b>: ${words.may[me.role]}</p>
      <form class="card" @submit=${(event: Event) => event.preventDefault()}>
        <label>${words.yourToken}
          <input id="token" readonly autocomplete="off" type=${this.#shows ? 'text' : 'password'} .value=${token ?? ''}></label>
        <div class="actions">
          <button type="button" aria-pressed=${this.#shows} @click=${this.#show}>${words.show}</button>
          <button type="button" @click=${this.#copy}>${words.copy}</button>
        </div>
        <p class="hint">${words.keepToken}</p>
      </form>
      <div class="actions">
        <button type="button" class="primary" @click=${() => this.desk.go('roadmap')}>${words.toRoadmap}</button>
        <button type="button" @click=${this.#signOut}>${words.signOut}</button>
      </div>`;
  }

  #show = (): void => {
    this.#shows = !this.#shows;
    this.desk.update();
  };

  #copy = (): void => {
    const field = document.querySelector<HTMLInputElement>('#token');
    if (field) void copy(field, this.desk);
  };

  #signOut = async (): Promise<void> => {
    const { words, session, confirm, say } = this.desk;
    if ((await confirm({ text: words.signOutAsk, does: words.signOut })) === null) return;
    session.signOut();
    this.desk.signed();
    this.desk.go('roadmap');
    say(words.signedOut);
  };
}
