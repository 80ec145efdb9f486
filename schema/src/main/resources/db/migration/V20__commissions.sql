create schema commissions;
-- What a decision of the council said of a commission. The commission itself, and its members, stand in the register.
create table commissions.commission (
  body text not null,
  organization uuid not null,
  standing boolean not null,
  task jsonb not null,
  basis jsonb not null,
  -- by what it ended before its term; null while nothing has ended it
  ended jsonb,
  primary key (body, organization)
);
-- By what a membership began, and by what it ended before its term.
create table commissions.appointment (
  body text not null,
  membership uuid not null,
  basis jsonb,
  ended jsonb,
  primary key (body, membership)
);
-- What a commission's sitting is to vote on, for an item of the council's session.
create table commissions.conclusion (
  body text not null,
  -- of the commission's agenda
  item uuid not null,
  id uuid not null,
  meeting uuid not null,
  -- the item of the council's session
  answers uuid not null,
  -- as it was prepared last
  act jsonb not null,
  prepared_at timestamptz not null,
  -- the vote and the decision by which it went to the session; null before, and after that vote was declared void
  poll uuid,
  decision uuid,
  primary key (body, item)
);
create index on commissions.conclusion (body, answers);
-- Notices of factions and groups of deputies.
create table commissions.notice (
  body text not null,
  id uuid not null,
  kind text not null,
  name jsonb not null,
  -- null while the group has none
  leader uuid,
  members jsonb not null,
  -- all signatures stand on one paper
  on_paper boolean not null,
  given_at timestamptz not null,
  -- the group that it became; null while signatures are awaited
  organization uuid,
  -- how many members the rule asked for then
  minimum int,
  announced_in uuid,
  announced_at timestamptz,
  -- why the group ended; null while it lasts
  ended text,
  primary key (body, id)
);
create table commissions.signature (
  body text not null,
  notice uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (body, notice, person)
);
-- A commission's conclusion as it came to the item, and the last one that was taken back because its vote was void.
alter table meetings.opinion add column conclusion jsonb;
alter table meetings.opinion add column withdrawn jsonb;
-- Whether a reason of absence is a good one; the reason itself is sealed.
create table meetings.absence_reason (
  body text not null,
  meeting uuid not null,
  person uuid not null,
  good boolean not null,
  reason bytea not null,
  at timestamptz not null,
  primary key (body, meeting, person)
);
-- Whom in the council an account serves: a commission, or null for the council as a whole.
alter table register.staff add column organization uuid;
