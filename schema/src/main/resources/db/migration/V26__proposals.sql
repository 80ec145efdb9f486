-- Proposals on their way to the law. The home, the body in which a proposal began, holds its whole life; the bodies that
-- are asked to support or to carry it hold what came to them and what they did.
create schema proposals;
create table proposals.proposal (
  -- the home
  body text not null,
  id uuid not null,
  -- of opening; within it proposals are counted
  year int not null,
  running int not null check (running > 0),
  topic text not null,
  -- code of the body of the region that the home lies in
  region text not null,
  title_kk text,
  title_ru text,
  title_en text,
  -- the words of its titles and its address, for the search
  words tsvector not null,
  route text not null,
  step text not null,
  step_on date not null,
  -- until when the present step should be over, or null
  due date,
  -- code of the body that carries it now, or null: the home
  carrier text,
  opened_on date not null,
  -- index of its opening in the journal
  opened bigint not null,
  ending text,
  ended_on date,
  -- how many bodies were asked for support, and what they decided
  asked int not null,
  supporting int not null,
  opposing int not null,
  primary key (body, id),
  unique (body, year, running)
);
-- The list of every body's proposals goes by the day of opening, the newest first, and is cut by one of these.
create index on proposals.proposal (id);
create index on proposals.proposal (opened_on desc, id desc);
create index on proposals.proposal (body, opened_on desc, id desc);
create index on proposals.proposal (topic, opened_on desc, id desc);
create index on proposals.proposal (region, opened_on desc, id desc);
create index on proposals.proposal (step, opened_on desc, id desc);
-- stuck: not ended and overdue; what the clock looks for
create index on proposals.proposal (due) where ending is null;
create index on proposals.proposal using gin (words);
-- Proposals of other homes that came to a body.
create table proposals.visit (
  body text not null,
  proposal uuid not null,
  home text not null,
  arrived_on date not null,
  -- whether the body is asked for support and has not decided, or carries it
  waiting boolean not null,
  -- what the body decided, or null
  stance text,
  primary key (body, proposal)
);
create index on proposals.visit (body, waiting, arrived_on desc, proposal desc);
create index on proposals.visit (proposal);
-- Everything that a body's journal has about a proposal: the act itself.
create table proposals.step (
  body text not null,
  proposal uuid not null,
  index bigint not null,
  at timestamptz not null,
  type text not null,
  act jsonb not null,
  primary key (body, proposal, index)
);
