-- An account opened with a passkey names an address that nobody has proven yet. Such an address is a wish: it has no
-- key, so that it is nobody's, and whoever does prove it is not in anybody's way.
ALTER TABLE customer ALTER COLUMN email_key DROP NOT NULL;
ALTER TABLE customer ADD CONSTRAINT customer_proven_has_key CHECK (email_verified_at IS NULL OR email_key IS NOT NULL);

CREATE TABLE passkey (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  credential_id text NOT NULL CONSTRAINT passkey_known UNIQUE,
  public_key bytea NOT NULL,
  -- How often it was used, as it says itself; many say 0 for ever.
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  backed_up boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT business_now(),
  used_at timestamptz
);
CREATE INDEX passkey_customer_idx ON passkey (customer_id);

-- What a passkey has to sign: once, and soon.
CREATE TABLE passkey_challenge (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  purpose text NOT NULL CHECK (purpose IN ('enter', 'add', 'open')),
  challenge text NOT NULL,
  -- Whose passkey is added, or whose account is opened with it.
  customer_id uuid,
  email text,
  name text,
  expires_at timestamptz NOT NULL,
  CHECK ((purpose = 'enter') = (customer_id IS NULL)),
  CHECK ((purpose = 'open') = (email IS NOT NULL AND name IS NOT NULL))
);
CREATE INDEX passkey_challenge_expires_idx ON passkey_challenge (expires_at);
