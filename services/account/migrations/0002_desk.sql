-- What the desk needs: finding customers, notes about them, and invites for colleagues.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could be changed; ours never is, so a column may be made from it.
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;

-- Begins with a space, so that a pattern of a word's beginning ('% no%') finds the first word too, and by the index.
ALTER TABLE customer ADD COLUMN search_key text NOT NULL
  GENERATED ALWAYS AS (' ' || search_fold(name || ' ' || email)) STORED;
CREATE INDEX customer_search_idx ON customer USING gin (search_key gin_trgm_ops);
CREATE INDEX customer_newest_idx ON customer (created_at, id);
CREATE INDEX customer_by_name_idx ON customer (search_key, id);

-- What colleagues tell each other about a customer. Nobody rewrites a note: a wrong one is struck through, and stays.
CREATE TABLE customer_note (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  staff_id uuid NOT NULL REFERENCES staff,
  text text NOT NULL CHECK (text <> ''),
  created_at timestamptz NOT NULL DEFAULT business_now(),
  struck_at timestamptz,
  struck_by uuid REFERENCES staff,
  CHECK ((struck_at IS NULL) = (struck_by IS NULL))
);
CREATE INDEX customer_note_of_idx ON customer_note (customer_id, id);

CREATE FUNCTION keep_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.struck_at IS NOT NULL
    OR (new.id, new.customer_id, new.staff_id, new.text, new.created_at)
       IS DISTINCT FROM (old.id, old.customer_id, old.staff_id, old.text, old.created_at) THEN
    RAISE EXCEPTION 'a note is struck once and never rewritten' USING errcode = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER customer_note_kept BEFORE UPDATE ON customer_note FOR EACH ROW EXECUTE FUNCTION keep_note();

-- The link's token is nowhere here: it is worked out from `seed` and a key that the database does not hold.
CREATE TABLE staff_invite (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email text NOT NULL,
  email_key text NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'fulfilment', 'support')),
  token_hash bytea NOT NULL UNIQUE,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  invited_by uuid REFERENCES staff,
  created_at timestamptz NOT NULL DEFAULT business_now(),
  sent_at timestamptz NOT NULL DEFAULT business_now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  CHECK (num_nonnulls(accepted_at, revoked_at) < 2)
);
CREATE UNIQUE INDEX staff_invite_one_open ON staff_invite (email_key)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
