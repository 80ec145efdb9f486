-- How a session was called and how each of its sittings is held, as their acts say it.
alter table meetings.session add column call jsonb not null default '{}';
alter table meetings.session alter column call drop default;
alter table meetings.meeting add column setting jsonb not null default '{"form": "ORDINARY", "closed": false, "invited": [], "partners": []}';
alter table meetings.meeting alter column setting drop default;
-- A session may go on in another sitting on another day: they are numbered from 1.
alter table meetings.meeting add column sitting int not null default 1 check (sitting > 0);
alter table meetings.meeting alter column sitting drop default;
alter table meetings.meeting drop constraint meeting_body_session_key;
alter table meetings.meeting add unique (body, session, sitting);
-- The sitting had no quorum, so nothing could be decided.
alter table meetings.meeting add column failed boolean not null default false;
-- The sitting in which the session goes on after a break.
alter table meetings.meeting add column continued_in uuid;
alter table meetings.agenda_item add column withdrawn_at timestamptz;
-- What a sitting left to the next one of its session: the item itself then belongs to that.
create table meetings.continued_item (
  body text not null,
  meeting uuid not null,
  item uuid not null,
  opened_at timestamptz,
  primary key (body, meeting, item)
);
-- Invited people have a voice and no vote: they are in no roll and count for no quorum.
create table meetings.invited_stay (
  body text not null,
  meeting uuid not null,
  invited uuid not null,
  -- index of the arrival's entry
  arrived bigint not null,
  arrived_at timestamptz not null,
  left_at timestamptz,
  primary key (body, meeting, invited, arrived)
);
-- The agenda as it stood after each change; version 1 is the notice's.
create table meetings.agenda_version (
  body text not null,
  meeting uuid not null,
  version int not null check (version > 0),
  index bigint not null,
  at timestamptz not null,
  cause text not null,
  item uuid,
  reason jsonb,
  items jsonb not null,
  primary key (body, meeting, version)
);
