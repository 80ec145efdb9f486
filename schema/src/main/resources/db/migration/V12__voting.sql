-- How a vote is held: method, subject, who counts the hands, whether the recused stay in the base, the vote that it stands in for.
alter table voting.poll add column terms jsonb not null default
  '{"method": "NAMED", "subject": {"kind": "WHOLE", "matters": [], "texts": []}, "tellers": [], "recusedInBase": true}';
alter table voting.poll alter column terms drop default;
-- VALID, ABANDONED (another method took its place while it ran) or VOID (repeated, because the procedure was broken).
alter table voting.poll add column validity text not null default 'VALID';
alter table voting.poll add column validity_reason jsonb;
alter table voting.roll add column recused boolean not null default false;
alter table voting.roll alter column recused drop default;
-- A show of hands, as each of the two tellers counted it.
create table voting.hands (
  body text not null,
  poll uuid not null,
  round int not null check (round > 0),
  teller int not null check (teller in (1, 2)),
  votes_for int not null,
  against int not null,
  abstained int not null,
  at timestamptz not null,
  index bigint not null,
  primary key (body, poll, round, teller)
);
-- How a tie was decided: by the casting vote, or by lot.
create table voting.tie_decision (
  body text not null,
  poll uuid not null,
  person uuid,
  choice text not null,
  at timestamptz not null,
  index bigint not null,
  primary key (body, poll)
);
-- Who has a personal interest in an item and so does not vote on it. The reason does not stand open.
create table voting.interest (
  body text not null,
  item uuid not null,
  person uuid not null,
  reason bytea not null,
  at timestamptz not null,
  index bigint not null,
  primary key (body, item, person)
);
