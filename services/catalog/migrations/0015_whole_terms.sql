-- A question that ends in a term of several words is finished: its last word is no beginning of others.
create or replace function asked_query(head text, tail text, beginning text, any_word boolean) returns tsquery
language sql immutable as $$
  select case when any_word then first || last else first && last end
  from (select to_tsquery('public.souk', head) as first,
    case when beginning is null then to_tsquery('public.souk', tail)
      else to_tsquery('public.souk', tail) || to_tsquery('simple', beginning || ':*') end as last) parts
$$;
