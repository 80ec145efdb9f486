create schema meetings;
create table meetings.session (
  body text not null,
  id uuid not null,
  term int not null,
  number int not null check (number > 0),
  kind text not null,
  training boolean not null,
  primary key (body, id),
  -- training sessions are exercises and have a numbering of their own
  unique (body, term, training, number)
);
create table meetings.meeting (
  body text not null,
  id uuid not null,
  session uuid not null,
  organization uuid not null,
  title jsonb not null,
  place jsonb not null,
  starts_at timestamptz not null,
  notice_at timestamptz not null,
  notice jsonb not null,
  rulebook bytea not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (body, id),
  unique (body, session)
);
create index on meetings.meeting (starts_at);
create table meetings.agenda_item (
  body text not null,
  id uuid not null,
  meeting uuid not null,
  position int not null check (position > 0),
  title jsonb not null,
  decision_kind text not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (body, id)
);
create index on meetings.agenda_item (body, meeting, position);
create table meetings.paper (
  body text not null,
  id uuid not null,
  item uuid not null,
  lang text not null,
  title text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  at timestamptz not null,
  replaced_by uuid,
  primary key (body, id)
);
create index on meetings.paper (body, item);
create table meetings.attendance (
  body text not null,
  meeting uuid not null,
  person uuid not null,
  -- index of the arrival's entry: two stays may begin at the same instant of a coarse clock
  arrived bigint not null,
  arrived_at timestamptz not null,
  left_at timestamptz,
  primary key (body, meeting, person, arrived)
);
create table meetings.absence (
  body text not null,
  meeting uuid not null,
  person uuid not null,
  reason bytea not null,
  primary key (body, meeting, person)
);
create table meetings.quorum (
  body text not null,
  meeting uuid not null,
  index bigint not null,
  at timestamptz not null,
  cause text not null,
  item uuid,
  present int not null,
  base int not null,
  needed int not null,
  held boolean not null,
  primary key (body, meeting, index)
);
create table meetings.speech (
  body text not null,
  meeting uuid not null,
  index bigint not null,
  item uuid,
  person uuid,
  speaker jsonb not null,
  kind text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (body, meeting, index)
);
create table meetings.archived_event (
  body text not null,
  id uuid not null,
  kind text not null,
  held text not null,
  title jsonb not null,
  summary jsonb not null,
  sources jsonb not null,
  primary key (body, id)
);

create schema voting;
create table voting.poll (
  body text not null,
  id uuid not null,
  meeting uuid not null,
  item uuid not null,
  number int not null,
  question jsonb not null,
  rule jsonb not null,
  papers jsonb not null,
  presence_known boolean not null,
  opened_at timestamptz not null,
  opened_index bigint not null,
  closed_at timestamptz,
  closed_index bigint,
  primary key (body, id),
  unique (body, item, number)
);
create unique index one_open_poll_per_meeting on voting.poll (body, meeting) where closed_at is null;
create table voting.roll (
  body text not null,
  poll uuid not null,
  seat int not null,
  person uuid,
  present boolean not null,
  primary key (body, poll, seat)
);
create table voting.ballot (
  body text not null,
  poll uuid not null,
  seat int not null,
  person uuid not null,
  choice text not null,
  at timestamptz not null,
  index bigint not null,
  primary key (body, poll, seat)
);
create index on voting.ballot (person);

create schema minutes;
create table minutes.minutes (
  body text not null,
  meeting uuid not null,
  version int not null check (version > 0),
  kk bytea not null,
  ru bytea not null,
  submitted_at timestamptz not null,
  secretary_signed_at timestamptz,
  chair_signed_at timestamptz,
  published_at timestamptz,
  pdf_kk bytea,
  pdf_ru bytea,
  primary key (body, meeting, version)
);
-- The text under work before it is submitted for signature: not official, so a plain table.
create table minutes.draft_minutes (
  body text not null,
  meeting uuid not null,
  lang text not null,
  content text not null,
  edited_at timestamptz not null,
  primary key (body, meeting, lang)
);
