-- Plans of work for a year, in versions; each version is whole.
create table meetings.work_plan (
  body text not null,
  -- the same through all versions
  plan uuid not null,
  version int not null check (version > 0),
  -- a commission, say; null: the body as a whole
  organization uuid,
  year int not null,
  index bigint not null,
  at timestamptz not null,
  -- by which decision it was adopted; null: put forward
  adoption jsonb,
  reason jsonb,
  primary key (body, plan, version),
  unique nulls not distinct (body, organization, year, version)
);
create table meetings.work_plan_item (
  body text not null,
  plan uuid not null,
  version int not null,
  item uuid not null,
  number int not null check (number > 0),
  line jsonb not null,
  primary key (body, plan, version, item),
  unique (body, plan, version, number)
);
-- The line of a plan of work that an agenda item came from.
alter table meetings.agenda_item add column planned uuid;
create index on meetings.agenda_item (body, planned) where planned is not null;
