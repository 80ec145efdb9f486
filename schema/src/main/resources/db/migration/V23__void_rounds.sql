-- An announced round that was declared void because its procedure was broken: why and when; null: it counts.
alter table elections.round add column voided jsonb;
alter table elections.round add column voided_index bigint;
alter table elections.round add column voided_at timestamptz;

-- A form that its deputy spoiled: it was destroyed, and another one stands in a line of its own.
alter table voting.paper_issue add column exchanged_at timestamptz;
drop index voting.one_form_each;
create unique index one_form_each on voting.paper_issue (body, ballot, person) where taken_back_at is null and exchanged_at is null;
