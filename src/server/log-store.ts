/** The log of roadmaps in the database: each question and each change that the server knows. */
import type { Database } from './database.js';

export type Role = 'reader' | 'proposer' | 'editor' | 'owner';
export const ROLES: readonly Role[] = ['reader', 'proposer', 'editor', 'owner'];

export interface Member {
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
}

/** Whether a member may see what waits for review, and decide on it. */
export function mayReview({ role }: Member): boolean {
  return role === 'editor' || role === 'owner';
}

/** An invitation that nobody has taken yet. Times are ISO 8601, in UTC. */
export interface OpenInvitation {
  /** Tells it from others; it cannot be taken by it. */
  readonly id: string;
  readonly role: Role;
  /** Who made it; null for the first owner's, which the server made. */
  readonly by: string | null;
  readonly madeAt: string;
  readonly expires: string;
}

/** Where the log of a roadmap stands. */
export interface State {
  readonly epoch: string;
  readonly seq: number;
  readonly pub: number;
  readonly chain: string;
  readonly redactions: number;
}

/** An entry as it is kept. */
export interface Row {
  readonly roadmap: string;
  readonly id: string;
  readonly seq: number;
  readonly pub: number | null;
  readonly state: 'pending' | 'published' | 'refused' | 'kept';
  readonly kind: string;
  /** What was sent, byte for byte; null after a redaction, as the salt is. */
  readonly sent: string | null;
  readonly salt: string | null;
  readonly body_hash: string;
  readonly about: string | null;
  readonly epoch: string;
  readonly sub: string;
  readonly name: string;
  readonly role: Role;
  readonly recorded_at: string;
  readonly hash: string | null;
}

export type FileKind = 'snapshot' | 'segment';

export interface KeptFile {
  readonly hash: string;
  readonly first: number;
  readonly last: number;
}

/** An entry that is to be appended, as the SQL function takes it. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly sent: string;
  /** The number of the last published entry that its author had seen; null where it does not say. */
  readonly base?: number | null;
  readonly about?: string;
  readonly verdict?: string;
  readonly amended?: Item;
  readonly fields?: readonly { readonly field: string; readonly value: string }[];
}

export interface StoredVerdict {
  readonly id: string;
  readonly verdict: 'accepted' | 'pending' | 'refused' | 'conflict';
  readonly again?: boolean;
  readonly seq?: number;
  readonly pub?: number;
  readonly reason?: string;
  readonly stands?: string | null;
}

export type Appended =
  | { readonly verdicts: readonly StoredVerdict[]; readonly pub: number; readonly seq: number }
  | { readonly error: 'unknown' | 'forbidden' | 'epoch'; readonly epoch?: string };

const ENTRY = `roadmap, id, seq::float8, pub::float8, state, kind, sent, salt, body_hash, about, epoch, sub,
  name, role, recorded_at, hash`;

/** What is not published is seen by editors ($4) and its author ($5), who sees what was decided on it, too. */
const MAY_SEE = `($4 OR sub = $5 OR (kind = 'review' AND about IN
           (SELECT id FROM entry AS own WHERE own.roadmap = $1 AND own.sub = $5)))`;

export class LogStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async addRoadmap(id: string, base: string): Promise<boolean> {
    return this.#one('SELECT add_roadmap($1, $2) AS value', [id, base]);
  }

  async beginEpoch(id: string): Promise<string> {
    return this.#one('SELECT begin_epoch($1) AS value', [id]);
  }

  /** Null where there is no such roadmap. */
  async state(id: string): Promise<State | null> {
    const [state] = await this.#db.query<State>(
      'SELECT epoch, seq::float8, pub::float8, chain, redactions::float8 FROM roadmap WHERE id = $1',
      [id],
    );
    return state ?? null;
  }

  async base(id: string): Promise<string> {
    return this.#one('SELECT base AS value FROM roadmap WHERE id = $1', [id]);
  }

  async append(
    roadmap: string,
    sub: string,
    epoch: string,
    items: readonly Item[],
  ): Promise<Appended> {
    return this.#one('SELECT append($1, $2, $3, $4::jsonb) AS value', [
      roadmap,
      sub,
      epoch,
      JSON.stringify(items),
    ]);
  }

  /** Published entries behind a number, in their order. */
  published(roadmap: string, after: number, most: number): Promise<Row[]> {
    return this.#db.query<Row>(
      `SELECT ${ENTRY} FROM entry WHERE roadmap = $1 AND pub > $2::bigint ORDER BY entry.pub LIMIT $3`,
      [roadmap, after, most],
    );
  }

  /**
   * What waits for review, was refused, or decided on it, by arrival; of a proposer only what is theirs. With
   * `waiting`, only what waits.
   */
  unpublished(
    roadmap: string,
    after: number,
    most: number,
    member: Member,
    waiting = false,
  ): Promise<Row[]> {
    return this.#db.query<Row>(
      `SELECT ${ENTRY} FROM entry WHERE roadmap = $1 AND seq > $2::bigint AND pub IS NULL AND ${MAY_SEE}
         AND (state = 'pending' OR NOT $6)
       ORDER BY entry.seq LIMIT $3`,
      [roadmap, after, most, mayReview(member), member.sub, waiting],
    );
  }

  /** What somebody may see of all that arrived before a number, newest first. */
  history(roadmap: string, before: number, most: number, member: Member | null): Promise<Row[]> {
    return this.#db.query<Row>(
      `SELECT ${ENTRY} FROM entry WHERE roadmap = $1 AND seq < $2::bigint AND (pub IS NOT NULL OR ${MAY_SEE})
       ORDER BY entry.seq DESC LIMIT $3`,
      [roadmap, before, most, member !== null && mayReview(member), member?.sub ?? null],
    );
  }

  async entry(roadmap: string, id: string): Promise<Row | null> {
    const [row] = await this.#db.query<Row>(
      `SELECT ${ENTRY} FROM entry WHERE roadmap = $1 AND id = $2`,
      [roadmap, id],
    );
    return row ?? null;
  }

  files(roadmap: string, kind: FileKind): Promise<KeptFile[]> {
    return this.#db.query<KeptFile>(
      'SELECT hash, first::float8, last::float8 FROM file WHERE roadmap = $1 AND kind = $2 ORDER BY file.last, file.first',
      [roadmap, kind],
    );
  }

  async fileText(roadmap: string, kind: FileKind, hash: string): Promise<string | null> {
    const [file] = await this.#db.query<{ text: string }>(
      'SELECT text FROM file WHERE roadmap = $1 AND kind = $2 AND hash = $3',
      [roadmap, kind, hash],
    );
    return file?.text ?? null;
  }

  /** False where a body has been taken away since, so that the file may hold it. */
  async keepFile(
    roadmap: string,
    redactions: number,
    kind: FileKind,
    file: KeptFile & { readonly text: string },
  ): Promise<boolean> {
    const { hash, first, last, text } = file;
    return this.#one(
      'SELECT keep_file($1, $2::bigint, $3, $4, $5::bigint, $6::bigint, $7) AS value',
      [roadmap, redactions, kind, hash, first, last, text],
    );
  }

  signingKey(pem: string): Promise<string> {
    return this.#one('SELECT signing_key_or($1) AS value', [pem]);
  }

  async memberWithToken(roadmap: string, hash: string): Promise<Member | null> {
    const [member] = await this.#db.query<Member>(
      'SELECT sub, name, role FROM member_with_token($1, $2)',
      [roadmap, hash],
    );
    return member ?? null;
  }

  async member(roadmap: string, sub: string): Promise<Member | null> {
    const [member] = await this.#db.query<Member>(
      'SELECT sub, name, role FROM member WHERE roadmap = $1 AND sub = $2',
      [roadmap, sub],
    );
    return member ?? null;
  }

  /** By how long they have been members, which is told as days are: ISO 8601, in UTC. */
  members(roadmap: string): Promise<(Member & { readonly since: string })[]> {
    return this.#db.query<Member & { readonly since: string }>(
      `SELECT sub, name, role, to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS since
         FROM member WHERE roadmap = $1 ORDER BY member.since, sub`,
      [roadmap],
    );
  }

  /** The id of the invitation; null where the one who asks is no owner. */
  invite(
    roadmap: string,
    by: string,
    hash: string,
    role: Role,
    seconds: number,
  ): Promise<string | null> {
    return this.#one('SELECT invite($1, $2, $3, $4, $5) AS value', [
      roadmap,
      by,
      hash,
      role,
      seconds,
    ]);
  }

  openInvitations(roadmap: string): Promise<OpenInvitation[]> {
    return this.#db.query<OpenInvitation>(
      `SELECT id, role, by_name AS by, made_at AS "madeAt", expires FROM open_invitations($1)`,
      [roadmap],
    );
  }

  callBack(roadmap: string, by: string, id: string): Promise<'done' | 'forbidden' | 'unknown'> {
    return this.#one('SELECT call_back($1, $2, $3) AS value', [roadmap, by, id]);
  }

  /** False where there is an owner already. */
  inviteOwner(roadmap: string, hash: string, seconds: number): Promise<boolean> {
    return this.#one('SELECT invite_owner($1, $2, $3) AS value', [roadmap, hash, seconds]);
  }

  /** The role that the invitation gave; null for one that is unknown, used or expired. */
  takeInvitation(
    roadmap: string,
    hash: string,
    { sub, name }: Omit<Member, 'role'>,
    token: { readonly hash: string; readonly seconds: number } | null,
  ): Promise<Role | null> {
    return this.#one('SELECT take_invitation($1, $2, $3, $4, $5, $6) AS value', [
      roadmap,
      hash,
      sub,
      name,
      token?.hash ?? null,
      token?.seconds ?? 0,
    ]);
  }

  setRole(
    roadmap: string,
    by: string,
    sub: string,
    role: Role | null,
  ): Promise<'done' | 'forbidden' | 'unknown' | 'last'> {
    return this.#one('SELECT set_role($1, $2, $3, $4) AS value', [roadmap, by, sub, role]);
  }

  async #one<T>(sql: string, values: readonly unknown[]): Promise<T> {
    const [row] = await this.#db.query<{ value: T }>(sql, values);
    return (row as { value: T }).value;
  }
}
