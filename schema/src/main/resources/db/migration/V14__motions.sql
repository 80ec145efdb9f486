-- The text of draft decisions, amendments to them, and what deputies and chair asked for on the way.
create schema motions;
create table motions.draft (
  body text not null,
  id uuid not null,
  item uuid not null,
  version int not null check (version > 0),
  -- by language the digest of the text, one line for each paragraph
  texts jsonb not null,
  papers jsonb not null,
  index bigint not null,
  at timestamptz not null,
  primary key (body, id),
  unique (body, item, version)
);
create table motions.amendment (
  body text not null,
  id uuid not null,
  item uuid not null,
  draft uuid not null,
  number int not null check (number > 0),
  authors jsonb not null,
  reason jsonb not null,
  changes jsonb not null,
  index bigint not null,
  at timestamptz not null,
  withdrawn boolean not null,
  primary key (body, id),
  unique (body, item, number)
);
create table motions.separate_vote (
  body text not null,
  id uuid not null,
  item uuid not null,
  draft uuid not null,
  paragraph int not null,
  person uuid not null,
  index bigint not null,
  withdrawn boolean not null,
  primary key (body, id)
);
create index on motions.separate_vote (body, item);
create table motions.block (
  body text not null,
  id uuid not null,
  item uuid not null,
  amendments jsonb not null,
  index bigint not null,
  primary key (body, id)
);
create index on motions.block (body, item);
create table motions.pulled_out (
  body text not null,
  block uuid not null,
  amendment uuid not null,
  person uuid not null,
  index bigint not null,
  primary key (body, block, amendment)
);
create table motions.order_change (
  body text not null,
  item uuid not null,
  index bigint not null,
  amendment uuid not null,
  reason jsonb not null,
  primary key (body, item, index)
);
