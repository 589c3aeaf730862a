/** Who may write: members, their tokens, and the invitations by which they came. */
export const PEOPLE = /* sql */ `
-- Whose token it is; nothing for a token that is unknown, expired, or of another roadmap.
CREATE FUNCTION member_with_token(p_roadmap text, p_hash text) RETURNS TABLE (sub text, name text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
  SELECT m.sub, m.name, m.role FROM token t JOIN member m ON m.roadmap = t.roadmap AND m.sub = t.sub
    WHERE t.hash = p_hash AND t.roadmap = p_roadmap AND t.expires > clock_timestamp() $$;

CREATE FUNCTION invite(p_roadmap text, p_by text, p_hash text, p_role text, p_seconds float8)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM member WHERE roadmap = p_roadmap AND sub = p_by AND role = 'owner';
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO invitation (hash, roadmap, role, expires)
    VALUES (p_hash, p_roadmap, p_role, clock_timestamp() + p_seconds * interval '1 second');
  RETURN true;
END $$;

-- An invitation for the first owner: as long as there is none, and it takes the place of the one before.
CREATE FUNCTION invite_owner(p_roadmap text, p_hash text, p_seconds float8) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM roadmap WHERE id = p_roadmap FOR UPDATE;
  PERFORM 1 FROM member WHERE roadmap = p_roadmap AND role = 'owner';
  IF FOUND THEN RETURN false; END IF;
  INSERT INTO invitation (hash, roadmap, role, expires)
    VALUES (p_hash, p_roadmap, 'owner', clock_timestamp() + p_seconds * interval '1 second');
  RETURN true;
END $$;

-- Takes an invitation, once. Without a hash of a token the member comes with tokens of another issuer.
CREATE FUNCTION take_invitation(
  p_roadmap text, p_hash text, p_sub text, p_name text, p_token text, p_seconds float8
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
DECLARE
  taken invitation;
BEGIN
  UPDATE invitation SET used_at = clock_timestamp()
    WHERE hash = p_hash AND roadmap = p_roadmap AND used_at IS NULL AND expires > clock_timestamp()
    RETURNING * INTO taken;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO member (roadmap, sub, name, role) VALUES (p_roadmap, p_sub, p_name, taken.role)
    ON CONFLICT (roadmap, sub) DO UPDATE SET name = excluded.name, role = excluded.role;
  IF p_token IS NOT NULL THEN
    INSERT INTO token (hash, roadmap, sub, expires)
      VALUES (p_token, p_roadmap, p_sub, clock_timestamp() + p_seconds * interval '1 second');
  END IF;
  RETURN taken.role;
END $$;

-- Gives a member another role, or none: then the tokens are gone, too. The last owner stays one.
CREATE FUNCTION set_role(p_roadmap text, p_by text, p_sub text, p_role text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM roadmap WHERE id = p_roadmap FOR UPDATE;
  PERFORM 1 FROM member WHERE roadmap = p_roadmap AND sub = p_by AND role = 'owner';
  IF NOT FOUND THEN RETURN 'forbidden'; END IF;
  PERFORM 1 FROM member WHERE roadmap = p_roadmap AND sub = p_sub;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  PERFORM 1 FROM member WHERE roadmap = p_roadmap AND sub <> p_sub AND role = 'owner';
  IF NOT FOUND AND p_role IS DISTINCT FROM 'owner' THEN RETURN 'last'; END IF;
  IF p_role IS NULL THEN DELETE FROM member WHERE roadmap = p_roadmap AND sub = p_sub;
  ELSE UPDATE member SET role = p_role WHERE roadmap = p_roadmap AND sub = p_sub; END IF;
  RETURN 'done';
END $$;
`;
