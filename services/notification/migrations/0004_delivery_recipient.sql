-- What went to somebody, told to them when they ask for all that is known of them.
create index delivery_recipient on delivery (lower(recipient));
