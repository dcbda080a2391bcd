-- People. Emails are kept as typed (`email`) and folded (`email_key`: NFC, lower case). Folding happens in code, not with
-- lower(): what lower() does to letters beyond ASCII depends on the database's collation, and uniqueness must not.
CREATE TABLE customer (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email text NOT NULL,
  email_key text NOT NULL CONSTRAINT customer_email_taken UNIQUE,
  name text NOT NULL,
  password_hash text NOT NULL,
  email_verified_at timestamptz,
  disabled_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL DEFAULT business_now()
);

CREATE TABLE staff (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email text NOT NULL,
  email_key text NOT NULL CONSTRAINT staff_email_taken UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'fulfilment', 'support')),
  password_hash text NOT NULL,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT business_now()
);

-- The id itself lives only in an encrypted cookie; a stolen copy of this table opens no session.
CREATE TABLE session (
  id_hash bytea PRIMARY KEY,
  customer_id uuid REFERENCES customer ON DELETE CASCADE,
  staff_id uuid REFERENCES staff ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT business_now(),
  expires_at timestamptz NOT NULL,
  CONSTRAINT session_belongs_to_one_person CHECK (num_nonnulls(customer_id, staff_id) = 1)
);
CREATE INDEX session_customer_idx ON session (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX session_staff_idx ON session (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX session_expires_at_idx ON session (expires_at);

CREATE TABLE address (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  name text NOT NULL,
  line1 text NOT NULL,
  line2 text,
  city text NOT NULL,
  region text NOT NULL,
  postcode text NOT NULL,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  phone text,
  is_default boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT business_now()
);
CREATE INDEX address_customer_idx ON address (customer_id);
CREATE UNIQUE INDEX address_one_default ON address (customer_id) WHERE is_default;

CREATE TABLE email_code (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  tries_left integer NOT NULL CHECK (tries_left >= 0),
  created_at timestamptz NOT NULL DEFAULT business_now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX email_code_customer_idx ON email_code (customer_id, id);

-- One row per email and one per network address that lately failed to sign in.
CREATE TABLE sign_in_limit (
  bucket text PRIMARY KEY,
  failures integer NOT NULL CHECK (failures >= 0),
  window_ends_at timestamptz NOT NULL
);
CREATE INDEX sign_in_limit_window_idx ON sign_in_limit (window_ends_at);
