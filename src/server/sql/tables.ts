/**
 * The tables of the log. Only the functions beside this file write to them: the role that the server uses
 * may read some and change none.
 */
export const TABLES = /* sql */ `
CREATE TABLE roadmap (
  id text PRIMARY KEY,
  -- Changes where the log is restored from a backup: cursors from before mean nothing then.
  epoch text NOT NULL,
  -- The last numbers given out. Whoever writes locks this row, so they are without gaps and in order.
  seq bigint NOT NULL DEFAULT 0,
  pub bigint NOT NULL DEFAULT 0,
  -- The hash of the last published entry, which holds the hash of the one before.
  chain text NOT NULL,
  -- Counts redactions: what was made of the entries before one is to be made anew.
  redactions bigint NOT NULL DEFAULT 0,
  -- The document that the entries are applied to, as JSON.
  base text NOT NULL
);

CREATE TABLE entry (
  roadmap text NOT NULL REFERENCES roadmap,
  id text NOT NULL,
  seq bigint NOT NULL,
  -- Null while it is not published.
  pub bigint,
  state text NOT NULL CHECK (state IN ('pending', 'published', 'refused', 'kept')),
  kind text NOT NULL,
  -- The hash by which it is known again, and what was sent, byte for byte. Null after a redaction.
  content text,
  sent text,
  salt text,
  -- SHA-256 of salt and what was sent: what the chain holds of it, so that a body can be taken away.
  body_hash text NOT NULL,
  -- Of a review or a redaction: the entry that it is about, and the one that it brought along.
  about text,
  amended text,
  epoch text NOT NULL,
  sub text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  recorded_at text NOT NULL,
  hash text,
  PRIMARY KEY (roadmap, id),
  UNIQUE (roadmap, seq),
  UNIQUE (roadmap, pub)
);
CREATE INDEX entry_unpublished ON entry (roadmap, seq) WHERE pub IS NULL;
CREATE INDEX entry_amended ON entry (roadmap, amended) WHERE amended IS NOT NULL;

-- The fields that published entries of the kind meta set, to tell a conflict from a change.
CREATE TABLE changed (
  roadmap text NOT NULL REFERENCES roadmap,
  field text NOT NULL,
  pub bigint NOT NULL,
  value text NOT NULL,
  sub text NOT NULL,
  entry text NOT NULL,
  PRIMARY KEY (roadmap, field, pub)
);

-- Snapshots and segments of the log, named by what they hold.
CREATE TABLE file (
  roadmap text NOT NULL REFERENCES roadmap,
  kind text NOT NULL CHECK (kind IN ('snapshot', 'segment')),
  hash text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  text text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (roadmap, kind, hash)
);
CREATE INDEX file_place ON file (roadmap, kind, first, last);

CREATE TABLE member (
  roadmap text NOT NULL REFERENCES roadmap,
  sub text NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('reader', 'proposer', 'editor', 'owner')),
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (roadmap, sub)
);
-- Tokens and invitations are kept as hashes: whoever reads this table cannot use them.
CREATE TABLE token (
  hash text PRIMARY KEY,
  roadmap text NOT NULL,
  sub text NOT NULL,
  expires timestamptz NOT NULL,
  FOREIGN KEY (roadmap, sub) REFERENCES member ON DELETE CASCADE
);
CREATE TABLE invitation (
  hash text PRIMARY KEY,
  roadmap text NOT NULL REFERENCES roadmap,
  role text NOT NULL CHECK (role IN ('reader', 'proposer', 'editor', 'owner')),
  expires timestamptz NOT NULL,
  used_at timestamptz
);
-- The private key that heads are signed with, one for all servers of this database.
CREATE TABLE signing_key (pem text NOT NULL);
`;
