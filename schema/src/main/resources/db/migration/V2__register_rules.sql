create schema register;

-- Written from the registry body's journal: bodies, public persons, successions.
create table register.body (
  code text primary key,
  parent text,
  kind text not null,
  level text not null,
  name jsonb not null,
  territory jsonb not null,
  territory_code text,
  iso_code text,
  time_zone text not null,
  seats int check (seats > 0),
  valid_from date,
  valid_to date,
  legal_basis jsonb not null,
  note jsonb not null,
  sources jsonb not null,
  successor text,
  demo boolean not null,
  sort_key bytea not null
);
create index on register.body (parent);

create table register.person (
  id uuid primary key,
  name_kk text not null,
  name_ru text not null,
  name_latin text not null,
  invented boolean not null,
  sort_key bytea not null
);

-- Written from each body's own journal.
create table register.term (
  body text not null,
  number int not null check (number > 0),
  seats int not null check (seats > 0),
  seats_source text,
  valid_from date not null,
  valid_to date,
  primary key (body, number)
);
create table register.organization (
  body text not null,
  id uuid not null,
  kind text not null,
  name jsonb not null,
  valid_from date not null,
  valid_to date,
  primary key (body, id)
);
create table register.post (
  body text not null,
  id uuid not null,
  organization uuid not null,
  role text not null,
  label jsonb not null,
  primary key (body, id)
);
create table register.membership (
  body text not null,
  id uuid not null,
  person uuid not null,
  organization uuid not null,
  role text not null,
  post uuid,
  term int,
  seat int check (seat > 0),
  constituency text,
  valid_from date not null,
  valid_to date,
  primary key (body, id)
);
create index on register.membership (person);
create table register.staff (
  body text not null,
  id uuid not null,
  account uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  primary key (body, id)
);
create index on register.staff (account);

create schema rules;
create table rules.rulebook (
  body text not null,
  id uuid not null,
  sha256 bytea not null,
  title jsonb not null,
  applies_to text not null,
  valid_from date not null,
  valid_to date,
  recorded bigint not null,
  primary key (body, id)
);
