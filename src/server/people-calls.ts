/** The calls about who is a member: joining, roles, invitations. */
import type { Context } from 'hono';
import { type Auth, INVITATION } from './auth.js';
import { RequestError } from './given.js';
import { type LogStore, type Member, mayReview, ROLES, type Role } from './log-store.js';

/** What the calls need of a request, which is asked of each in the same way. */
export interface Asking<C extends Context> {
  /** The roadmap that the address names. */
  id(c: C): string;
  /** The member who asks; RequestError where there is none. */
  member(c: C): Promise<Member>;
  /** The member, who writes, but not too much at once. */
  writer(c: C): Promise<Member>;
  /** RequestError where an address tries too often. */
  limitGuesses(c: C): void;
  json(c: C): Promise<Record<string, unknown>>;
}

/** Days that an invitation may hold. */
const MOST_DAYS = 90;

export class PeopleCalls<C extends Context> {
  readonly #store: LogStore;
  readonly #auth: Auth;
  readonly #asking: Asking<C>;

  constructor(store: LogStore, auth: Auth, asking: Asking<C>) {
    this.#store = store;
    this.#auth = auth;
    this.#asking = asking;
  }

  async members(c: C): Promise<Response> {
    const member = await this.#asking.member(c);
    if (!mayReview(member)) throw new RequestError(403, 'only editors see who is a member');
    return c.json({ members: await this.#store.members(this.#asking.id(c)) });
  }

  async join(c: C): Promise<Response> {
    this.#asking.limitGuesses(c);
    const { invitation, name } = await this.#asking.json(c);
    if (typeof invitation !== 'string') throw new RequestError(400, 'show an invitation');
    const id = this.#asking.id(c);
    const called = typeof name === 'string' ? name : '';
    return c.json(
      await this.#auth.join(id, invitation, called, c.req.header('authorization')),
      201,
    );
  }

  async setRole(c: C): Promise<Response> {
    const member = await this.#asking.writer(c);
    const { role } = await this.#asking.json(c);
    return this.#giveRole(c, member, roleIn(role));
  }

  async remove(c: C): Promise<Response> {
    return this.#giveRole(c, await this.#asking.writer(c), null);
  }

  async invite(c: C): Promise<Response> {
    const member = await this.#asking.writer(c);
    const { role, days } = await this.#asking.json(c);
    const given = roleIn(role);
    const isTime = typeof days === 'number' && days > 0 && days <= MOST_DAYS;
    if (days !== undefined && !isTime)
      throw new RequestError(400, `days is none: write a number up to ${MOST_DAYS}`);
    const seconds = isTime ? days * 86_400 : INVITATION;
    const id = this.#asking.id(c);
    const made = await this.#auth.invite(id, member, given, seconds);
    const fragment = `#${invitationFragment(id, made.secret)}`;
    return c.json({ id: made.id, invitation: made.secret, fragment }, 201);
  }

  async invitations(c: C): Promise<Response> {
    const { role } = await this.#asking.member(c);
    if (role !== 'owner') throw new RequestError(403, 'only an owner sees who is invited');
    return c.json({ invitations: await this.#store.openInvitations(this.#asking.id(c)) });
  }

  async callBack(c: C): Promise<Response> {
    const { sub } = await this.#asking.writer(c);
    const invitation = c.req.param('invitation') ?? '';
    const done = await this.#store.callBack(this.#asking.id(c), sub, invitation);
    if (done === 'forbidden') throw new RequestError(403, 'only an owner calls an invitation back');
    if (done === 'unknown')
      throw new RequestError(404, 'there is no such invitation, or somebody has taken it');
    return c.body(null, 204);
  }

  async #giveRole(c: C, by: Member, role: Role | null): Promise<Response> {
    const sub = c.req.param('sub') ?? '';
    const done = await this.#store.setRole(this.#asking.id(c), by.sub, sub, role);
    if (done === 'forbidden') throw new RequestError(403, 'only an owner gives roles');
    if (done === 'unknown') throw new RequestError(404, 'there is no such member');
    if (done === 'last')
      throw new RequestError(409, 'the last owner stays: make somebody else one first');
    return c.body(null, 204);
  }
}

function roleIn(value: unknown): Role {
  if (ROLES.includes(value as Role)) return value as Role;
  throw new RequestError(400, `role is none: write one of ${ROLES.join(', ')}`);
}

/** What stands behind `#` in the address of an invitation: servers never see it. */
export function invitationFragment(roadmap: string, secret: string): string {
  return new URLSearchParams({ roadmap, invitation: secret }).toString();
}
