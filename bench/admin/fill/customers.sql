-- People with an account, of the last two years. Setting: bench.customers.
create function pg_temp.id(name text) returns uuid language sql immutable as
$$ select overlay(overlay(md5(name) placing '8' from 13) placing '8' from 17)::uuid $$;
insert into customer (id, email, email_key, name, password_hash, email_verified_at, created_at)
  select pg_temp.id('customer' || n), email, email, name, 'none', case when n % 3 > 0 then at end, at
  from generate_series(1, current_setting('bench.customers')::int) as n,
    lateral (select (array['Amira', 'Noor', 'Jonas', 'Inés', 'Mateo', 'Lena', 'Omar', 'Freya', 'Kofi', 'Yuki', 'Sofia', 'Anders', 'Leila',
        'Tomás', 'Priya', 'Hugo', 'Zainab', 'Elif', 'Marek', 'Chloë'])[1 + n % 20] as first,
      (array['Lindqvist', 'Haddad', 'Berger', 'Okafor', 'Tanaka', 'Moreau', 'Kaya', 'Novák', 'Silva', 'Rahman', 'Lindgren'])[1 + n % 11] as last) as called,
    lateral (select first || ' ' || last as name, lower(left(first, 1)) || '.' || lower(last) || n || '@bench.example' as email,
      business_now() - random() * interval '730 days' as at) as made;
insert into address (customer_id, name, line1, city, region, postcode, country, is_default)
  select id, name, '1 Pine Street', 'Seattle', 'WA', '98101', 'US', true from customer where random() < 0.7;
