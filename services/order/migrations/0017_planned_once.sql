-- Both are called once an order, with everything in one parameter: a plan for the very entry looks cheaper than it is to
-- make. Made once a connection, they cost a tenth.
alter function record_sale(order_ledger) set plan_cache_mode = force_generic_plan;
alter function document_content(order_ledger) set plan_cache_mode = force_generic_plan;
