-- Accounts elsewhere with which a customer comes in: who vouches for them (the issuer), and what it calls them (the
-- subject). An address is no part of it: it may change hands there, a subject does not.
CREATE TABLE customer_identity (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  issuer text NOT NULL,
  subject text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT business_now(),
  used_at timestamptz NOT NULL DEFAULT business_now(),
  CONSTRAINT customer_identity_known UNIQUE (issuer, subject)
);
CREATE INDEX customer_identity_customer_idx ON customer_identity (customer_id);

-- What an issuer signed opens a door once. Kept for longer than its age lets anybody come with it; issuers know the real
-- time only, so this is no business time.
CREATE TABLE identity_token_use (
  token_hash bytea PRIMARY KEY,
  used_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX identity_token_use_used_idx ON identity_token_use (used_at);
