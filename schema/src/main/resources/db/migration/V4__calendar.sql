create schema calendar;

-- Written from the registry body's journal: the file that is a country's calendar now, and dated exceptions to it.
create table calendar.file (
  body text not null,
  country text not null,
  sha256 bytea not null,
  primary key (body, country)
);
create table calendar.exception (
  body text not null,
  id uuid not null,
  country text not null,
  date date not null,
  kind text not null,
  instead date,
  holiday text,
  reason jsonb not null,
  basis jsonb not null,
  recorded bigint not null,
  withdrawn bigint,
  primary key (body, id)
);
create index on calendar.exception (body, country, date);
