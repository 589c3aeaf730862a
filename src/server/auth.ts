/** Who asks: by a token of ours, which came by an invitation, or by one of an OpenID Connect issuer. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { RequestError } from './given.js';
import type { LogStore, Member, Role } from './log-store.js';
import { importJose } from './peers.js';

/** An issuer of tokens that are taken, too. */
export interface Issuer {
  readonly issuer: string;
  /** Whom its tokens have to be for. */
  readonly audience: string;
}

/** How long tokens and invitations hold, in seconds. */
const TOKEN = 90 * 24 * 3600;
export const INVITATION = 7 * 24 * 3600;
const MAX_NAME = 200;

/** Who shows a token. */
interface Identity {
  readonly sub: string;
  readonly name: string;
}

export class Auth {
  readonly #store: LogStore;
  readonly #verify: ((token: string) => Promise<Identity>) | null;

  private constructor(store: LogStore, verify: ((token: string) => Promise<Identity>) | null) {
    this.#store = store;
    this.#verify = verify;
  }

  static async create(store: LogStore, issuer?: Issuer): Promise<Auth> {
    return new Auth(store, issuer ? await verifierOf(issuer) : null);
  }

  /** The member who asks; null where no token is shown. RequestError for a token that means nothing. */
  async memberOf(authorization: string | undefined, roadmap: string): Promise<Member | null> {
    const token = bearer(authorization);
    if (token === null) return null;
    if (!isForeign(token)) {
      const member = await this.#store.memberWithToken(roadmap, hashOf(token));
      if (!member)
        throw unauthorized('the token is unknown, has expired, or is for another roadmap');
      return member;
    }
    const { sub } = await this.#identity(token);
    const member = await this.#store.member(roadmap, sub);
    if (!member)
      throw new RequestError(403, 'you are no member of this roadmap: ask an owner to invite you');
    return member;
  }

  /** Makes an invitation. */
  async invite(
    roadmap: string,
    by: Member,
    role: Role,
    seconds: number,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const secret = newSecret();
    const id = await this.#store.invite(roadmap, by.sub, hashOf(secret), role, seconds);
    if (!id) throw new RequestError(403, 'only an owner invites');
    return { id, secret };
  }

  /** The secret of an invitation for the first owner; null where there is one. */
  async inviteOwner(roadmap: string): Promise<string | null> {
    const secret = newSecret();
    return (await this.#store.inviteOwner(roadmap, hashOf(secret), INVITATION)) ? secret : null;
  }

  /** Takes an invitation: a member with a token of ours, or one who shows a token of the issuer. */
  async join(
    roadmap: string,
    invitation: string,
    name: string,
    authorization: string | undefined,
  ): Promise<Member & { readonly token: string | null }> {
    const foreign = bearer(authorization);
    const own = foreign === null ? newSecret() : null;
    const identity =
      foreign === null ? { sub: randomUUID(), name: '' } : await this.#identity(foreign);
    const called = nameOf(name) || identity.name;
    if (!called) throw new RequestError(400, 'say your name: it stands with what you record');
    const who = { sub: identity.sub, name: called };
    const token = own === null ? null : { hash: hashOf(own), seconds: TOKEN };
    const role = await this.#store.takeInvitation(roadmap, hashOf(invitation), who, token);
    if (!role)
      throw new RequestError(
        403,
        'the invitation is unknown, was used, or has expired: ask for another',
      );
    return { ...who, role, token: own };
  }

  async #identity(token: string): Promise<Identity> {
    if (!this.#verify || !isForeign(token))
      throw unauthorized('tokens of that kind are not taken here');
    try {
      return await this.#verify(token);
    } catch (error) {
      // That its keys cannot be had says nothing about a token.
      const { code, name } = error as { code?: string; name?: string };
      if (code === 'ERR_JWKS_TIMEOUT' || name === 'TypeError' || code === 'ERR_JOSE_GENERIC')
        throw new RequestError(503, 'the issuer of the token does not answer', {}, RETRY);
      throw unauthorized(
        'the token is not one of the issuer’s, is for somebody else, or has expired',
      );
    }
  }
}

const RETRY = { 'retry-after': '5' };

/** Verifies tokens by the keys that the issuer publishes. */
async function verifierOf({
  issuer,
  audience,
}: Issuer): Promise<(token: string) => Promise<Identity>> {
  const { createRemoteJWKSet, jwtVerify } = await importJose();
  let keys: ReturnType<typeof createRemoteJWKSet> | null = null;
  const found = async () => {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new TypeError(`${address} answered ${answer.status}`);
    const { jwks_uri: uri } = (await answer.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(uri));
  };
  return async (token) => {
    keys ??= await found();
    const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];
    const required = ['sub', 'exp'];
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      requiredClaims: required,
      clockTolerance: 5,
    });
    return { sub: `${issuer}|${payload.sub}`, name: nameIn(payload) };
  };
}

function nameIn({ name, preferred_username: username, sub }: JWTPayload): string {
  const given = [name, username, sub].find((one) => typeof one === 'string' && one.trim() !== '');
  return nameOf(given as string);
}

/** On one line, as it stands in the chain. */
function nameOf(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, MAX_NAME);
}

function bearer(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(authorization)?.[1];
  if (!token) throw unauthorized('write Authorization: Bearer TOKEN');
  return token;
}

/** Whether it looks like a JSON Web Token: ours have no dots. */
function isForeign(token: string): boolean {
  return token.includes('.');
}

function unauthorized(message: string): RequestError {
  return new RequestError(401, message, {}, { 'www-authenticate': 'Bearer' });
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
