/** The one way to write to the log. */
export const APPEND = /* sql */ `
CREATE FUNCTION sha256_hex(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
  SET search_path = pg_catalog
  AS $$ SELECT encode(sha256(convert_to(value, 'UTF8')), 'hex') $$;

-- What the chain says of an entry. A line of its own for each part; names have no line breaks.
CREATE FUNCTION link_hash(before text, e entry) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = roadmap_tracker, pg_catalog
  AS $$ SELECT sha256_hex(concat_ws(E'\\n', before, e.roadmap, e.epoch, e.pub, e.seq, e.id, e.sub,
    e.name, e.role, e.recorded_at, e.body_hash)) $$;

-- Publishes an entry that has its number of arrival; the head row is locked.
CREATE FUNCTION publish(head roadmap, given entry, fields jsonb) RETURNS roadmap LANGUAGE plpgsql
  SET search_path = roadmap_tracker, pg_catalog AS $$
BEGIN
  head.pub := head.pub + 1;
  given.pub := head.pub;
  head.chain := link_hash(head.chain, given);
  UPDATE entry SET pub = head.pub, state = 'published', hash = head.chain
    WHERE roadmap = given.roadmap AND id = given.id;
  INSERT INTO changed (roadmap, field, pub, value, sub, entry)
    SELECT given.roadmap, f->>'field', head.pub, f->>'value', given.sub, given.id
    FROM jsonb_array_elements(fields) AS f;
  RETURN head;
END $$;

-- Keeps a new entry; the head row is locked.
CREATE FUNCTION keep(head roadmap, who member, item jsonb, as_state text) RETURNS entry LANGUAGE plpgsql
  SET search_path = roadmap_tracker, pg_catalog AS $$
DECLARE
  kept entry;
BEGIN
  kept.roadmap := head.id;
  kept.id := item->>'id';
  kept.seq := head.seq + 1;
  kept.state := as_state;
  kept.kind := item->>'kind';
  kept.content := item->>'content';
  kept.sent := item->>'sent';
  kept.salt := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  kept.body_hash := sha256_hex(kept.salt || E'\\n' || kept.sent);
  kept.about := item->>'about';
  kept.amended := item->'amended'->>'id';
  kept.epoch := head.epoch;
  kept.sub := who.sub;
  kept.name := who.name;
  kept.role := who.role;
  kept.recorded_at :=
    to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  INSERT INTO entry SELECT kept.*;
  RETURN kept;
END $$;

CREATE FUNCTION refused(item jsonb, reason text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('id', item->>'id', 'verdict', 'refused', 'reason', reason) $$;

-- What became of an entry that was here before.
CREATE FUNCTION verdict_again(kept entry, item jsonb, who member) RETURNS jsonb LANGUAGE plpgsql STABLE
  SET search_path = roadmap_tracker, pg_catalog AS $$
DECLARE
  word text;
BEGIN
  IF kept.content IS DISTINCT FROM item->>'content' AND kept.content IS NOT NULL THEN
    -- What waits for review is nobody's to see but its author's and the editors'.
    RETURN jsonb_build_object('id', kept.id, 'verdict', 'conflict', 'stands',
      CASE WHEN kept.state = 'published' OR kept.sub = who.sub OR who.role IN ('editor', 'owner')
        THEN kept.sent END);
  END IF;
  IF kept.state = 'pending' THEN
    RETURN jsonb_build_object('id', kept.id, 'verdict', 'pending', 'seq', kept.seq);
  ELSIF kept.state = 'refused' AND kept.content IS NOT NULL THEN
    SELECT sent::jsonb->'body'->>'note' INTO word FROM entry
      WHERE roadmap = kept.roadmap AND kind = 'review' AND about = kept.id AND sent IS NOT NULL;
    RETURN refused(item, concat_ws(': ', 'an editor has refused it', word));
  END IF;
  RETURN jsonb_strip_nulls(jsonb_build_object('id', kept.id, 'verdict', 'accepted', 'again', true,
    'seq', kept.seq, 'pub', kept.pub));
END $$;

-- Takes the body of an entry away, and all files that were made of it.
CREATE FUNCTION take_body(head roadmap, gone entry) RETURNS void LANGUAGE plpgsql
  SET search_path = roadmap_tracker, pg_catalog AS $$
BEGIN
  -- An editor's own wording stands in the review, too; and what was reviewed stays where it is.
  UPDATE entry SET sent = NULL, salt = NULL, content = NULL,
      state = CASE WHEN state = 'pending' THEN 'refused' ELSE state END
    WHERE roadmap = head.id AND (id = gone.id OR amended = gone.id OR (kind = 'review' AND about = gone.id));
  DELETE FROM changed WHERE roadmap = head.id AND entry = gone.id;
  DELETE FROM file WHERE roadmap = head.id
    AND ((kind = 'segment' AND gone.pub BETWEEN first AND last) OR (kind = 'snapshot' AND last >= gone.pub));
END $$;

/*
 * Appends entries of one member, each with the verdict it gets. An entry that is here already is kept
 * once; one that is refused stops no other. The caller has checked what entries say; this checks who
 * sends them and what is here. Resolves to {verdicts} or {error}.
 */
CREATE FUNCTION append(p_roadmap text, p_sub text, p_epoch text, p_items jsonb) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = roadmap_tracker, pg_catalog, pg_temp AS $$
DECLARE
  head roadmap;
  who member;
  item jsonb;
  kept entry;
  other entry;
  clash changed;
  verdicts jsonb[] := '{}';
BEGIN
  SELECT * INTO head FROM roadmap WHERE id = p_roadmap FOR UPDATE;
  IF NOT FOUND THEN RETURN '{"error": "unknown"}'; END IF;
  SELECT * INTO who FROM member WHERE roadmap = p_roadmap AND sub = p_sub;
  IF NOT FOUND OR who.role = 'reader' THEN RETURN '{"error": "forbidden"}'; END IF;
  IF p_epoch <> head.epoch THEN RETURN jsonb_build_object('error', 'epoch', 'epoch', head.epoch); END IF;

  FOR item IN SELECT value FROM jsonb_array_elements(p_items) LOOP
    SELECT * INTO kept FROM entry WHERE roadmap = p_roadmap AND id = item->>'id';
    IF FOUND THEN
      verdicts := verdicts || verdict_again(kept, item, who);
      CONTINUE;
    END IF;

    IF item->>'kind' = 'redact' AND who.role <> 'owner' THEN
      verdicts := verdicts || refused(item, 'only an owner takes a body away');
      CONTINUE;
    ELSIF item->>'kind' = 'review' AND who.role NOT IN ('editor', 'owner') THEN
      verdicts := verdicts || refused(item, 'only an editor reviews');
      CONTINUE;
    ELSIF item->>'kind' IN ('review', 'redact') THEN
      SELECT * INTO other FROM entry WHERE roadmap = p_roadmap AND id = item->>'about';
      IF NOT FOUND THEN
        verdicts := verdicts || refused(item, 'there is no entry ' || (item->>'about'));
        CONTINUE;
      END IF;
    END IF;

    IF item->>'kind' = 'review' THEN
      IF other.state <> 'pending' THEN
        SELECT * INTO kept FROM entry
          WHERE roadmap = p_roadmap AND kind = 'review' AND about = other.id;
        verdicts := verdicts || jsonb_build_object('id', item->>'id', 'verdict', 'conflict',
          'stands', coalesce(kept.sent, other.sent));
        CONTINUE;
      END IF;
      IF item ? 'amended' THEN
        PERFORM 1 FROM entry WHERE roadmap = p_roadmap AND id = item->'amended'->>'id';
        IF FOUND OR item->'amended'->>'id' = item->>'id' THEN
          verdicts := verdicts || refused(item, 'the amended entry has the id of another: give it its own');
          CONTINUE;
        END IF;
      END IF;
      kept := keep(head, who, item, 'kept');
      head.seq := kept.seq;
      UPDATE entry SET state = 'refused'
        WHERE roadmap = p_roadmap AND id = other.id AND (item ? 'amended' OR item->>'verdict' = 'refused');
      IF item ? 'amended' THEN
        other := keep(head, who, item->'amended', 'published');
        head.seq := other.seq;
        head := publish(head, other, coalesce(item->'amended'->'fields', '[]'));
      ELSIF item->>'verdict' = 'published' THEN
        head := publish(head, other, coalesce(item->'fields', '[]'));
      END IF;
    ELSIF who.role = 'proposer' THEN
      kept := keep(head, who, item, 'pending');
      head.seq := kept.seq;
      verdicts := verdicts || jsonb_build_object('id', kept.id, 'verdict', 'pending', 'seq', kept.seq);
      CONTINUE;
    ELSE
      -- A conflict only where somebody else set the field to something else since this author looked.
      SELECT c.* INTO clash FROM jsonb_array_elements(item->'fields') AS f
        JOIN changed c ON c.roadmap = p_roadmap AND c.field = f->>'field'
          AND c.pub > (item->>'base')::bigint
        WHERE c.sub <> who.sub AND c.value <> f->>'value'
          AND NOT EXISTS (SELECT 1 FROM changed later WHERE later.roadmap = p_roadmap
            AND later.field = c.field AND later.pub > c.pub)
        ORDER BY c.pub DESC LIMIT 1;
      IF FOUND THEN
        SELECT * INTO other FROM entry WHERE roadmap = p_roadmap AND id = clash.entry;
        verdicts := verdicts
          || jsonb_build_object('id', item->>'id', 'verdict', 'conflict', 'stands', other.sent);
        CONTINUE;
      END IF;
      kept := keep(head, who, item, 'published');
      head.seq := kept.seq;
      head := publish(head, kept, coalesce(item->'fields', '[]'));
      IF kept.kind = 'redact' THEN
        PERFORM take_body(head, other);
        head.redactions := head.redactions + 1;
      END IF;
    END IF;
    SELECT * INTO kept FROM entry WHERE roadmap = p_roadmap AND id = kept.id;
    verdicts := verdicts || jsonb_strip_nulls(jsonb_build_object(
      'id', kept.id, 'verdict', 'accepted', 'again', false, 'seq', kept.seq, 'pub', kept.pub));
  END LOOP;

  UPDATE roadmap SET seq = head.seq, pub = head.pub, chain = head.chain, redactions = head.redactions
    WHERE id = p_roadmap;
  RETURN jsonb_build_object('verdicts', to_jsonb(verdicts), 'pub', head.pub, 'seq', head.seq);
END $$;
`;
