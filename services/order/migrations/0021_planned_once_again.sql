-- A function that is replaced loses its settings (0019): planned once a connection, as 0017 says.
alter function document_content(order_ledger) set plan_cache_mode = force_generic_plan;
