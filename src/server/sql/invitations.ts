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
