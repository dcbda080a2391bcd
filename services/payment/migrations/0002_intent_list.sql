-- The list of payments is walked in the order they changed, by whoever compares books.
create index payment_intent_changed on payment_intent (changed_at, id);
create index webhook_provider on webhook (provider_id);
