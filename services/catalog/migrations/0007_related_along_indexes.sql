-- What goes well with a product is read along an index, the most loved of its kind first: the page of a product must not
-- read its whole stall.
create index product_kind_loved on product (kind_id, loved, id) where status = 'published';
drop index product_kind;
