-- Secret votes by paper: the counting commission, that forms were issued to whom, and what was counted in the box.
-- Nowhere does a row hold a person beside a choice.
create table voting.counting_commission (
  body text not null,
  id uuid not null,
  meeting uuid not null,
  members jsonb not null,
  chair uuid not null,
  -- the vote that elected it, where there was one
  poll uuid,
  index bigint not null,
  at timestamptz not null,
  primary key (body, id)
);
create index on voting.counting_commission (body, meeting);
create table voting.paper_ballot (
  body text not null,
  -- the id of the vote or of the round of an election
  id uuid not null,
  commission uuid not null,
  meeting uuid not null,
  form jsonb not null,
  prepared bigint not null check (prepared > 0),
  prepared_index bigint not null,
  prepared_at timestamptz not null,
  -- forms left over and destroyed; null while forms may be issued
  destroyed bigint,
  destroyed_at timestamptz,
  box_opened_at timestamptz,
  found bigint,
  spoiled bigint,
  votes jsonb,
  -- index of the last count; signatures are given to it
  counted_index bigint,
  counted_at timestamptz,
  primary key (body, id)
);
create table voting.paper_issue (
  body text not null,
  ballot uuid not null,
  index bigint not null,
  person uuid not null,
  at timestamptz not null,
  -- the form was taken back unmarked: entered by mistake
  taken_back_at timestamptz,
  reason jsonb,
  primary key (body, ballot, index)
);
create unique index one_form_each on voting.paper_issue (body, ballot, person) where taken_back_at is null;
create table voting.paper_signature (
  body text not null,
  ballot uuid not null,
  counted_index bigint not null,
  person uuid not null,
  at timestamptz not null,
  index bigint not null,
  -- why the member does not sign; null: signed
  dissent jsonb,
  primary key (body, ballot, counted_index, person)
);

create schema elections;
create table elections.election (
  body text not null,
  id uuid not null,
  meeting uuid not null,
  item uuid not null,
  kind text not null,
  title jsonb not null,
  places int not null check (places > 0),
  -- the post in the register that the elected hold; all null where there is none
  organization uuid,
  role text,
  post uuid,
  called_index bigint not null,
  called_at timestamptz not null,
  list_closed_at timestamptz,
  primary key (body, id)
);
create index on elections.election (body, item);
create index on elections.election (body, meeting);
create table elections.candidacy (
  body text not null,
  election uuid not null,
  person uuid not null,
  index bigint not null,
  -- how the candidate is called on the form
  name jsonb not null,
  consented_at timestamptz,
  withdrawn_at timestamptz,
  -- place on the closed list, 1-based
  listed int,
  primary key (body, election, person)
);
create table elections.nomination (
  body text not null,
  election uuid not null,
  index bigint not null,
  person uuid not null,
  -- the deputy who nominates, or the code of whoever else may
  nominator uuid,
  office text,
  at timestamptz not null,
  primary key (body, election, index)
);
create table elections.round (
  body text not null,
  id uuid not null,
  election uuid not null,
  meeting uuid not null,
  number int not null check (number > 0),
  stage int not null check (stage in (1, 2)),
  places int not null check (places > 0),
  method text not null,
  rule jsonb not null,
  candidates jsonb not null,
  tellers jsonb not null,
  opened_index bigint not null,
  opened_at timestamptz not null,
  closed_index bigint,
  closed_at timestamptz,
  -- why the round was broken off and counts nowhere; null: it was not
  abandoned jsonb,
  -- who the casting vote or the lot chose among those with equal votes
  chosen jsonb not null,
  primary key (body, id),
  unique (body, election, number)
);
create unique index one_open_round_per_meeting on elections.round (body, meeting) where closed_at is null;
create table elections.roll (
  body text not null,
  round uuid not null,
  seat int not null,
  person uuid,
  present boolean not null,
  primary key (body, round, seat)
);
-- Votes of an open round, by name.
create table elections.vote (
  body text not null,
  round uuid not null,
  seat int not null,
  person uuid not null,
  candidates jsonb not null,
  index bigint not null,
  at timestamptz not null,
  primary key (body, round, seat)
);
-- Hands counted by each of two tellers for each candidate.
create table elections.hands (
  body text not null,
  round uuid not null,
  attempt int not null,
  teller uuid not null,
  votes jsonb not null,
  index bigint not null,
  at timestamptz not null,
  primary key (body, round, attempt, teller)
);
