-- A quote is promised once: a second checkout of it would sell the same bag twice.
create unique index one_checkout_per_quote on checkout (quote_id);
