-- The floor: who asked for it, how the chair moved the queue, how long somebody may speak, where the recording is.
alter table meetings.speech add column extended int not null default 0;
create table meetings.floor_request (
  body text not null,
  id uuid not null,
  meeting uuid not null,
  item uuid not null,
  person uuid,
  speaker jsonb not null,
  kind text not null,
  index bigint not null,
  at timestamptz not null,
  -- false once the floor was given or the request withdrawn
  waiting boolean not null,
  primary key (body, id)
);
create index on meetings.floor_request (body, item) where waiting;
create table meetings.queue_move (
  body text not null,
  item uuid not null,
  index bigint not null,
  request uuid not null,
  places jsonb not null,
  reason jsonb not null,
  primary key (body, item, index)
);
create table meetings.recording (
  body text not null,
  meeting uuid not null,
  address text not null,
  offset_seconds int not null,
  primary key (body, meeting)
);
