-- Where we deliver, for how much, and which sales tax is due there. A shop changes these rows; no code knows them.

create table delivery_option (
  market text not null,
  id text not null,
  label text not null,
  price_minor bigint not null check (price_minor >= 0),
  free_from_minor bigint check (free_from_minor >= 0),
  transit_days integer not null check (transit_days > 0),
  position integer not null,
  primary key (market, id)
);
insert into delivery_option (market, id, label, price_minor, free_from_minor, transit_days, position) values
  ('en-us', 'standard', 'Standard', 590, 7500, 2, 1),
  ('en-us', 'express', 'Express', 1400, null, 1, 2);

-- The longest postcode prefix of the region wins; the empty one is the region itself. Parts per million: 10.35% is 103500.
create table tax_rate (
  country text not null,
  region text not null,
  postcode_prefix text not null default '',
  place text not null,
  rate_ppm integer not null check (rate_ppm between 0 and 1000000),
  primary key (country, region, postcode_prefix)
);
insert into tax_rate (country, region, place, rate_ppm) values
  ('US', 'AL', 'Alabama', 40000), ('US', 'AK', 'Alaska', 0), ('US', 'AZ', 'Arizona', 56000), ('US', 'AR', 'Arkansas', 65000),
  ('US', 'CA', 'California', 72500), ('US', 'CO', 'Colorado', 29000), ('US', 'CT', 'Connecticut', 63500), ('US', 'DE', 'Delaware', 0),
  ('US', 'DC', 'District of Columbia', 60000), ('US', 'FL', 'Florida', 60000), ('US', 'GA', 'Georgia', 40000), ('US', 'HI', 'Hawaii', 40000),
  ('US', 'ID', 'Idaho', 60000), ('US', 'IL', 'Illinois', 62500), ('US', 'IN', 'Indiana', 70000), ('US', 'IA', 'Iowa', 60000),
  ('US', 'KS', 'Kansas', 65000), ('US', 'KY', 'Kentucky', 60000), ('US', 'LA', 'Louisiana', 50000), ('US', 'ME', 'Maine', 55000),
  ('US', 'MD', 'Maryland', 60000), ('US', 'MA', 'Massachusetts', 62500), ('US', 'MI', 'Michigan', 60000), ('US', 'MN', 'Minnesota', 68750),
  ('US', 'MS', 'Mississippi', 70000), ('US', 'MO', 'Missouri', 42250), ('US', 'MT', 'Montana', 0), ('US', 'NE', 'Nebraska', 55000),
  ('US', 'NV', 'Nevada', 68500), ('US', 'NH', 'New Hampshire', 0), ('US', 'NJ', 'New Jersey', 66250), ('US', 'NM', 'New Mexico', 48750),
  ('US', 'NY', 'New York', 40000), ('US', 'NC', 'North Carolina', 47500), ('US', 'ND', 'North Dakota', 50000), ('US', 'OH', 'Ohio', 57500),
  ('US', 'OK', 'Oklahoma', 45000), ('US', 'OR', 'Oregon', 0), ('US', 'PA', 'Pennsylvania', 60000), ('US', 'RI', 'Rhode Island', 70000),
  ('US', 'SC', 'South Carolina', 60000), ('US', 'SD', 'South Dakota', 42000), ('US', 'TN', 'Tennessee', 70000), ('US', 'TX', 'Texas', 62500),
  ('US', 'UT', 'Utah', 48500), ('US', 'VT', 'Vermont', 60000), ('US', 'VA', 'Virginia', 43000), ('US', 'WA', 'Washington', 65000),
  ('US', 'WV', 'West Virginia', 60000), ('US', 'WI', 'Wisconsin', 50000), ('US', 'WY', 'Wyoming', 40000);
insert into tax_rate (country, region, postcode_prefix, place, rate_ppm) values
  ('US', 'WA', '981', 'Seattle', 103500), ('US', 'CA', '900', 'Los Angeles', 97500), ('US', 'CA', '941', 'San Francisco', 86250),
  ('US', 'NY', '100', 'New York City', 88750), ('US', 'NY', '101', 'New York City', 88750), ('US', 'NY', '112', 'Brooklyn', 88750),
  ('US', 'IL', '606', 'Chicago', 102500), ('US', 'TX', '787', 'Austin', 82500), ('US', 'TX', '770', 'Houston', 82500),
  ('US', 'CO', '802', 'Denver', 91500), ('US', 'PA', '191', 'Philadelphia', 80000), ('US', 'GA', '303', 'Atlanta', 89000),
  ('US', 'LA', '701', 'New Orleans', 100000), ('US', 'MN', '554', 'Minneapolis', 90250);
