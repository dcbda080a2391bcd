-- Who reviewed what is told from here on, so that nobody is asked again. What was written before is told once.
insert into outbox (type, version, aggregate_id, aggregate_version, payload)
select 'review.written', 1, id, 1, jsonb_build_object('reviewId', id, 'productId', product_id, 'customerId', customer_id)
from review where author <> '';
