/** Open invitations can be listed without their secrets, and called back. */
export const INVITATIONS = /* sql */ `
-- The id tells an invitation from others, and is no secret.
ALTER TABLE invitation
  ADD COLUMN id text NOT NULL DEFAULT gen_random_uuid()::text UNIQUE,
  ADD COLUMN by_name text,
  ADD COLUMN made_at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE FUNCTION instant(value timestamptz) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog
  AS $$ SELECT to_char(value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Its id; nothing where the one who asks is no owner.
DROP FUNCTION invite(text, text, text, text, float8);
CREATE FUNCTION invite(p_roadmap text, p_by text, p_hash text, p_role text, p_seconds float8)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
DECLARE
  who member;
  made invitation;
BEGIN
  SELECT * INTO who FROM member WHERE roadmap = p_roadmap AND sub = p_by AND role = 'owner';
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO invitation (hash, roadmap, role, expires, by_name)
    VALUES (p_hash, p_roadmap, p_role, clock_timestamp() + p_seconds * interval '1 second', who.name)
    RETURNING * INTO made;
  RETURN made.id;
END $$;

-- Those that somebody could still take.
CREATE FUNCTION open_invitations(p_roadmap text)
  RETURNS TABLE (id text, role text, by_name text, made_at text, expires text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
  SELECT i.id, i.role, i.by_name, instant(i.made_at), instant(i.expires) FROM invitation i
    WHERE i.roadmap = p_roadmap AND i.used_at IS NULL AND i.expires > clock_timestamp()
    ORDER BY i.made_at, i.id $$;

-- Takes an invitation back that nobody has taken.
CREATE FUNCTION call_back(p_roadmap text, p_by text, p_id text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM member WHERE roadmap = p_roadmap AND sub = p_by AND role = 'owner';
  IF NOT FOUND THEN RETURN 'forbidden'; END IF;
  DELETE FROM invitation WHERE roadmap = p_roadmap AND id = p_id AND used_at IS NULL;
  RETURN CASE WHEN FOUND THEN 'done' ELSE 'unknown' END;
END $$;
`;

/**
 * The open invitations of an owner end with that role: a member who was removed could otherwise come back by one of
 * them. It replaces "invite" whole, as a step that databases have taken is never edited.
 */
export const INVITED_BY = /* sql */ `
ALTER TABLE invitation ADD COLUMN by_sub text;

CREATE OR REPLACE FUNCTION invite(p_roadmap text, p_by text, p_hash text, p_role text, p_seconds float8)
  RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
DECLARE
  who member;
  made invitation;
BEGIN
  -- Locked, so that nobody takes the role away while the invitation is made.
  SELECT * INTO who FROM member WHERE roadmap = p_roadmap AND sub = p_by AND role = 'owner' FOR SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO invitation (hash, roadmap, role, expires, by_name, by_sub)
    VALUES (p_hash, p_roadmap, p_role, clock_timestamp() + p_seconds * interval '1 second', who.name, p_by)
    RETURNING * INTO made;
  RETURN made.id;
END $$;

CREATE FUNCTION call_all_back() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM invitation WHERE roadmap = old.roadmap AND by_sub = old.sub AND used_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER owner_left AFTER DELETE ON member
  FOR EACH ROW WHEN (old.role = 'owner') EXECUTE FUNCTION call_all_back();
CREATE TRIGGER owner_no_more AFTER UPDATE ON member
  FOR EACH ROW WHEN (old.role = 'owner' AND new.role <> 'owner') EXECUTE FUNCTION call_all_back();
`;
