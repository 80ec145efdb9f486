create schema decisions;
create table decisions.decision (
  body text not null,
  id uuid not null,
  poll uuid not null,
  meeting uuid not null,
  item uuid not null,
  organization uuid not null,
  -- convocation, or year: within it a number stands once
  scope int not null,
  number text not null,
  -- the number without look-alike letters, blanks and separators: two numbers that people would mix up have the same one
  number_key text not null,
  -- how many decisions there were in the run that the rulebook names, with this one
  running int not null,
  term int not null,
  session int not null,
  adopted_on date not null,
  -- index of its adoption in the journal
  adopted bigint not null,
  primary key (body, id),
  unique (body, poll),
  unique (body, organization, scope, number_key)
);
-- Everything that became of a decision, its adoption first: the act itself, as the journal has it.
create table decisions.step (
  body text not null,
  decision uuid not null,
  index bigint not null,
  at timestamptz not null,
  type text not null,
  act jsonb not null,
  primary key (body, decision, index)
);
