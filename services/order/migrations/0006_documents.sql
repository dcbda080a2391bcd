-- Invoices and credit notes: numbered without a gap, and never changed once they are issued.

-- Who sells, as printed: a new row when the shop's own details change, so that old documents keep theirs.
create table seller (
  id integer generated always as identity primary key,
  details jsonb not null,
  timezone text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create trigger seller_append_only before update or delete on seller for each row execute function forbid_change();

-- The last number of each series and year. Its row is locked from the number's issue to the commit.
create table document_counter (
  kind text not null,
  year integer not null,
  last integer not null,
  primary key (kind, year)
);

create table document (
  kind text not null check (kind in ('invoice', 'credit_note')),
  year integer not null,
  n integer not null check (n > 0),
  number text not null unique generated always as
    (case kind when 'invoice' then '' else 'C' end || year::text || '-' || lpad(n::text, greatest(6, length(n::text)), '0')) stored,
  -- Each charge has its invoice, each refund its credit note.
  ledger_key text not null unique references order_ledger,
  order_id uuid not null references placed_order,
  -- Null: issued before the shop's details were on record; the first that were are printed.
  seller_id integer references seller,
  issued_at timestamptz not null,
  content jsonb not null,
  primary key (kind, year, n)
);
create index document_order on document (order_id, issued_at);
create trigger document_append_only before update or delete on document for each row execute function forbid_change();

create function document_content(entry order_ledger) returns jsonb language sql as $$
  select jsonb_build_object('orderNumber', o.number, 'placedAt', o.placed_at, 'currency', o.currency, 'market', o.market,
      'email', o.email, 'contactName', o.contact_name, 'address', o.address)
    || case entry.kind
      when 'charged' then jsonb_build_object(
        'lines', (select jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title, 'quantity', l.quantity,
            'unitPriceMinor', l.unit_price_minor, 'totalMinor', l.total_minor) order by l.position)
          from order_line l where l.order_id = o.id),
        'steps', o.steps, 'taxMinor', o.tax_minor, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor,
        'payment', jsonb_build_object('method', o.payment_method, 'label', o.payment_label))
      else (
        select jsonb_build_object('reason', refund.reason, 'amountMinor', -entry.amount_minor, 'taxLabel', o.tax_label,
          -- The tax within: as a share of all that has gone back by now, so that a full refund gives back all of it.
          'taxMinor', round(o.tax_minor::numeric * (before.minor - entry.amount_minor) / o.total_minor)
            - round(o.tax_minor::numeric * before.minor / o.total_minor),
          'invoiceNumber', (select d.number from document d where d.order_id = o.id and d.kind = 'invoice'),
          'lines', coalesce((
            select jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title, 'quantity', named.quantity) order by l.position)
            from order_line l join jsonb_to_recordset(refund.lines) as named ("variantId" uuid, quantity int) on named."variantId" = l.variant_id
            where l.order_id = o.id), '[]'))
        from (select coalesce(-sum(l.amount_minor), 0) as minor from order_ledger l
            join document d on d.ledger_key = l.key and d.kind = 'credit_note' where l.order_id = o.id) as before,
          (select r.reason, r.lines from order_refund r where r.order_id = o.id and (r.key = entry.key or r.kind = 'cancel')
            order by r.key = entry.key desc limit 1) as refund)
      end
  from placed_order o where o.id = entry.order_id
$$;

create function issue_document(entry order_ledger) returns void language plpgsql as $$
declare
  issuer seller;
  series text := case entry.kind when 'charged' then 'invoice' else 'credit_note' end;
  in_year integer;
  number_of_year integer;
  frozen jsonb;
begin
  select * into issuer from seller order by id desc limit 1;
  in_year := extract(year from entry.at at time zone coalesce(issuer.timezone, 'UTC'));
  frozen := document_content(entry);
  -- A sequence would leave a gap where a transaction fails; this row's change is undone with it.
  insert into document_counter as c (kind, year, last) values (series, in_year, 1)
    on conflict (kind, year) do update set last = c.last + 1 returning last into number_of_year;
  insert into document (kind, year, n, ledger_key, order_id, seller_id, issued_at, content)
    values (series, in_year, number_of_year, entry.key, entry.order_id, issuer.id, entry.at, frozen);
end $$;

create function issue_document_of_entry() returns trigger language plpgsql as $$
begin
  perform issue_document(new);
  return null;
end $$;
-- Deferred to the commit: the counter's row is what all confirmations share, so it is locked last and shortest, and in
-- one order.
create constraint trigger order_ledger_document after insert on order_ledger deferrable initially deferred
  for each row execute function issue_document_of_entry();

do $$
declare entry order_ledger;
begin
  for entry in select * from order_ledger order by at, kind, key loop
    perform issue_document(entry);
  end loop;
end $$;
