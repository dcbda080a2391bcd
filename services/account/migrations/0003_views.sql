-- Lists of the desk worth coming back to: whose, of which list, its name and the question in its address.
CREATE TABLE staff_view (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  staff_id uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  list text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  address text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT business_now(),
  CONSTRAINT staff_view_name UNIQUE (staff_id, list, name)
);
