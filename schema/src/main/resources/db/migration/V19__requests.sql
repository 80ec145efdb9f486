-- Deputies' requests: what was sent, and everything that became of it.
create schema requests;
create table requests.request (
  body text not null,
  id uuid not null,
  -- of sending; within it requests are counted, and a number stands once
  year int not null,
  running int not null check (running > 0),
  number text not null,
  -- the number without look-alike letters, blanks and separators: two numbers that people would mix up have the same one
  number_key text not null,
  sent_on date not null,
  -- the earlier request that this one follows up, or null
  follows uuid,
  -- index of its sending in the journal
  sent bigint not null,
  primary key (body, id),
  unique (body, year, running),
  unique (body, year, number_key)
);
create table requests.author (
  body text not null,
  request uuid not null,
  person uuid not null,
  -- 1: who leads
  position int not null,
  primary key (body, request, person)
);
create index on requests.author (person);
-- Everything that became of a request, its sending first: the act itself, as the journal has it.
create table requests.step (
  body text not null,
  request uuid not null,
  index bigint not null,
  at timestamptz not null,
  type text not null,
  act jsonb not null,
  primary key (body, request, index)
);
create table requests.read_out (
  body text not null,
  meeting uuid not null,
  request uuid not null,
  -- or null: outside the items of the agenda
  item uuid,
  index bigint not null,
  primary key (body, meeting, request)
);
-- What a deputy writes and has not sent: seen by its authors only, by the office once it is handed in. Nothing here is official.
create table requests.draft_request (
  body text not null,
  id uuid not null,
  writer uuid not null,
  content jsonb not null,
  handed_in_at timestamptz,
  changed_at timestamptz not null,
  primary key (body, id)
);
create table requests.draft_request_file (
  body text not null,
  draft uuid not null,
  position int not null,
  title text not null,
  name text not null,
  bytes bytea not null,
  primary key (body, draft, position),
  foreign key (body, draft) references requests.draft_request (body, id) on delete cascade
);
-- The co-authors who have put their names to the draft as it stands.
create table requests.draft_request_joined (
  body text not null,
  draft uuid not null,
  person uuid not null,
  primary key (body, draft, person),
  foreign key (body, draft) references requests.draft_request (body, id) on delete cascade
);
