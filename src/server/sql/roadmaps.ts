/** Roadmaps, the files made of their logs, and the key that signs their heads. */
export const ROADMAPS = /* sql */ `
-- Makes the log of a roadmap; one that is there stays as it is.
CREATE FUNCTION add_roadmap(p_id text, p_base text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO roadmap (id, epoch, chain, base)
    VALUES (p_id, left(replace(gen_random_uuid()::text, '-', ''), 12), sha256_hex(p_id), p_base)
    ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

-- After a restore from a backup: what was given out since the backup is not here.
CREATE FUNCTION begin_epoch(p_id text) RETURNS text LANGUAGE sql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
  UPDATE roadmap SET epoch = left(replace(gen_random_uuid()::text, '-', ''), 12) WHERE id = p_id
    RETURNING epoch $$;

-- Keeps a file, unless a body that it may hold has been taken away since its entries were read.
CREATE FUNCTION keep_file(
  p_roadmap text, p_redactions bigint, p_kind text, p_hash text, p_first bigint, p_last bigint, p_text text
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM roadmap WHERE id = p_roadmap AND redactions = p_redactions FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO file (roadmap, kind, hash, first, last, text)
    VALUES (p_roadmap, p_kind, p_hash, p_first, p_last, p_text)
    -- Entries that change nothing in the document leave a snapshot as it is.
    ON CONFLICT (roadmap, kind, hash) DO UPDATE SET last = greatest(file.last, excluded.last);
  -- A larger segment takes the place of smaller ones, a snapshot of older ones. They stay for a while, for
  -- readers that have just read an older head.
  DELETE FROM file WHERE roadmap = p_roadmap AND kind = p_kind
    AND made_at < clock_timestamp() - interval '15 minutes'
    AND CASE p_kind WHEN 'snapshot' THEN last < p_last
      ELSE last - first < p_last - p_first AND last <= p_last END;
  RETURN true;
END $$;

-- The key that is there, else the one that is given.
CREATE FUNCTION signing_key_or(p_pem text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
BEGIN
  LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO signing_key SELECT p_pem WHERE NOT EXISTS (SELECT 1 FROM signing_key);
  RETURN (SELECT pem FROM signing_key LIMIT 1);
END $$;
`;
