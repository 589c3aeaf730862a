/** Members and open invitations. Editors see who is there; owners change it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { copy, momentWords, Panel } from './panel.js';
import { type Me, ROLES, type Role } from './session.js';

interface Member extends Me {
  readonly since: string;
}

interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly by: string | null;
  readonly madeAt: string;
  readonly expires: string;
}

const DAYS = 7;

export class PeoplePanel extends Panel {
  #members: readonly Member[] | null = null;
  #invitations: readonly Invitation[] = [];
  /** Roles that were chosen and not given yet. */
  readonly #chosen = new Map<string, Role>();
  /** The link of the invitation that was made last: nobody can read it again later. */
  #link: { readonly id: string; readonly href: string; readonly role: Role } | null = null;

  get title(): string {
    return this.desk.words.people;
  }

  get #isOwner(): boolean {
    return this.desk.session.me?.role === 'owner';
  }

  open = async (): Promise<void> => {
    await this.attempt(() => this.#load());
  };

  async #load(): Promise<void> {
    const { session } = this.desk;
    this.#members = (await session.ask<{ members: Member[] }>('/members')).members;
    if (!this.#isOwner) return;
    const { invitations } = await session.ask<{ invitations: Invitation[] }>('/invitations');
    this.#invitations = invitations;
  }

  content(): TemplateResult {
    const { words } = this.desk;
    if (!this.#members) return this.isBusy ? html`<p role="status">${words.loading}</p>` : html``;
    return html`<h3 id="members-title">${words.members}</h3>
      <ul class="rows" aria-labelledby="members-title">${this.#members.map((one) => this.#member(one))}</ul>
      ${this.#isOwner ? this.#inviting() : nothing}`;
  }

  #member(one: Member): TemplateResult {
    const { words, session, lang } = this.desk;
    const owners = this.#members?.filter(({ role }) => role === 'owner').length ?? 0;
    const isLast = one.role === 'owner' && owners === 1;
    const chosen = this.#chosen.get(one.sub) ?? one.role;
    const since = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(one.since),
    );
    return html`<li data-sub=${one.sub}>
      <p><b dir="auto">${one.name}</b>${one.sub === session.me?.sub ? ` (${words.you})` : nothing}
        <small>${this.#isOwner && !isLast ? words.since(since) : `${words.role[one.role]} · ${words.since(since)}`}</small></p>
      ${
        !this.#isOwner
          ? nothing
          : isLast
            ? html`<p class="hint">${words.lastOwner}</p>`
            : html`<div class="actions">
                <select aria-label=${words.roleOf(one.name)} .value=${live(chosen)}
                  @change=${(event: Event) => this.#choose(one, event)}>
                  ${ROLES.map((role) => html`<option value=${role} ?selected=${role === chosen}>${words.role[role]}</option>`)}
                </select>
                ${chosen === one.role ? nothing : html`<button type="button" class="primary" @click=${() => this.#give(one, chosen)}>${words.giveRole}</button>`}
                <button type="button" aria-label=${`${words.remove}: ${one.name}`} @click=${() => this.#remove(one)}>${words.remove}</button>
              </div>`
      }
    </li>`;
  }

  #inviting(): TemplateResult {
    const { words, lang } = this.desk;
    return html`<h3>${words.invite}</h3>
      <form class="line" @submit=${this.#invite}>
        <label>${words.asRole}
          <select name="role">${ROLES.map((role) => html`<option value=${role} ?selected=${role === 'editor'}>${words.role[role]}</option>`)}</select></label>
        <label>${words.days}
          <input name="days" type="number" inputmode="numeric" min="1" max="90" required .defaultValue=${String(DAYS)}></label>
        <button class="primary">${words.makeLink}</button>
      </form>
      <p class="hint">${words.roleHint}</p>
      ${
        this.#link
          ? html`<div class="card" id="link">
              <label>${words.linkFor(words.role[this.#link.role])}
                <input readonly .value=${this.#link.href} @focus=${select}></label>
              <button type="button" @click=${this.#copyLink}>${words.copy}</button>
              <p class="hint">${words.linkOnce}</p>
            </div>`
          : nothing
      }
      <h3 id="open-title">${words.openInvitations}</h3>
      ${
        this.#invitations.length === 0
          ? html`<p class="hint">${words.noInvitations}</p>`
          : html`<ul class="rows" aria-labelledby="open-title">${this.#invitations.map(
              (one) => html`<li data-invitation=${one.id}>
                <p><b>${words.role[one.role]}</b>
                  <small>${one.by ? words.madeBy(one.by, momentWords(one.madeAt, lang)) : momentWords(one.madeAt, lang)}
                    · ${words.until(momentWords(one.expires, lang))}</small></p>
                <div class="actions"><button type="button" @click=${() => this.#callBack(one)}>${words.callBack}</button></div>
              </li>`,
            )}</ul>`
      }`;
  }

  #choose({ sub }: Member, event: Event): void {
    this.#chosen.set(sub, (event.target as HTMLSelectElement).value as Role);
    this.desk.update();
  }

  async #give({ sub, name }: Member, role: Role): Promise<void> {
    const { session, words, say, confirm } = this.desk;
    const isOwn = sub === session.me?.sub;
    if (
      isOwn &&
      (await confirm({ text: words.ownRole(words.role[role]), does: words.giveRole })) === null
    )
      return;
    await this.attempt(async () => {
      await session.ask(`/members/${encodeURIComponent(sub)}`, { method: 'PUT', body: { role } });
      this.#chosen.delete(sub);
      if (isOwn) this.desk.signed();
      else await this.#load();
      say(words.isNow(name, words.role[role]));
    });
  }

  async #remove({ sub, name }: Member): Promise<void> {
    const { session, words, say, confirm } = this.desk;
    const isOwn = sub === session.me?.sub;
    const text = isOwn ? words.removeYou : words.removeAsk(name);
    if ((await confirm({ text, does: words.remove })) === null) return;
    await this.attempt(async () => {
      await session.ask(`/members/${encodeURIComponent(sub)}`, { method: 'DELETE' });
      say(words.removed(name));
      if (isOwn) this.desk.signed();
      else await this.#load();
    });
  }

  #invite = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, words, say } = this.desk;
    const given = new FormData(event.target as HTMLFormElement);
    const body = { role: given.get('role') as Role, days: Number(given.get('days')) };
    await this.attempt(async () => {
      const made = await session.ask<{ id: string; fragment: string }>('/invitations', {
        method: 'POST',
        body,
      });
      const href = new URL(made.fragment, new URL('/', location.href)).href;
      this.#link = { id: made.id, href, role: body.role };
      await this.#load();
      say(words.linkMade);
    });
    document.querySelector<HTMLInputElement>('#link input')?.focus();
  };

  #copyLink = (): void => {
    const field = document.querySelector<HTMLInputElement>('#link input');
    if (field) void copy(field, this.desk);
  };

  async #callBack({ id }: Invitation): Promise<void> {
    const { session, words, say } = this.desk;
    await this.attempt(async () => {
      await session.ask(`/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' });
      if (this.#link?.id === id) this.#link = null;
      await this.#load();
      say(words.calledBack);
    });
    document.getElementById('open-title')?.scrollIntoView({ block: 'nearest' });
  }
}

function select(event: Event): void {
  (event.target as HTMLInputElement).select();
}
