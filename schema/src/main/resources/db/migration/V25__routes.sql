create schema routes;

-- Written from the registry's journal: which route holds on which days. Its text is kept by digest.
create table routes.route (
  body text not null,
  id text not null,
  version int not null,
  sha256 bytea not null,
  name jsonb not null,
  valid_from date not null,
  valid_to date,
  recorded bigint not null,
  primary key (body, id, version)
);
create index on routes.route (sha256);

-- Histories of papers from foreign records, walked along a route.
create table routes.history (
  body text not null,
  paper text not null,
  title text,
  route bytea not null,
  steps jsonb not null,
  breaches int not null,
  recorded bigint not null,
  primary key (body, paper)
);
