-- Ways in besides a password: a code by email. Somebody who came in by one may have no password at all.
ALTER TABLE customer ALTER COLUMN password_hash DROP NOT NULL;

-- What the list of devices shows. `id` names a session there: the one that opens the account is only in its cookie.
ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT uuidv7();
ALTER TABLE session ADD COLUMN device text;
ALTER TABLE session ADD COLUMN opened_by text NOT NULL DEFAULT 'password'
  CHECK (opened_by IN ('password', 'code', 'passkey', 'provider'));
ALTER TABLE session ADD COLUMN seen_at timestamptz NOT NULL DEFAULT business_now();
CREATE UNIQUE INDEX session_id_idx ON session (id);

-- A code sent to an address, whether or not anybody has an account with it: nobody is to learn which. A registration
-- waits here until its code comes back; no account exists before.
CREATE TABLE door_code (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL,
  email_key text NOT NULL,
  name text,
  password_hash text,
  code_hash bytea NOT NULL,
  tries_left integer NOT NULL CHECK (tries_left >= 0),
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT business_now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX door_code_email_idx ON door_code (email_key, created_at);
CREATE INDEX door_code_created_idx ON door_code (created_at);

-- Codes of fifteen minutes are not worth taking along.
DROP TABLE email_code;
