-- Commissions number their own sessions: 0 is the plenary's series, each other organization has the next free one.
alter table meetings.session add column series int not null default 0 check (series >= 0);
alter table meetings.session alter column series drop default;
alter table meetings.session drop constraint session_body_term_training_number_key;
alter table meetings.session add unique (body, term, training, series, number);
-- At a joint sitting each organization may have a quorum of its own.
alter table meetings.quorum add column parts jsonb not null default '[]';
alter table meetings.quorum alter column parts drop default;
