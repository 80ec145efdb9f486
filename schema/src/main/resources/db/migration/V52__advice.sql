-- Recommendations that have arrived at a body, its answers to them, and what it was told of their end.
create schema advice;
create table advice.recommendation (
  body text not null,
  id uuid not null,
  sender text not null,
  -- the sender's decision, and this body's number among those to whom it was sent
  decision uuid not null,
  addressee int not null,
  number text not null,
  adopted_on date not null,
  -- titles and digests of its texts
  wordings jsonb not null,
  sent_on date not null,
  reply_by date not null,
  -- of its arrival in this body's journal
  index bigint not null,
  primary key (body, id),
  unique (body, sender, decision, addressee)
);
create index on advice.recommendation (body, reply_by);
create table advice.answer (
  body text not null,
  recommendation uuid not null,
  -- 1 for the first answer; the latest holds
  version int not null,
  answer text not null,
  reply text not null,
  -- the body's own decision on it, or null
  own uuid,
  own_number text,
  given_on date not null,
  -- why it replaces the answer before, or null
  reason text,
  index bigint not null,
  primary key (body, recommendation, version)
);
-- by decision: it may become known before the recommendation itself
create table advice.ending (
  body text not null,
  sender text not null,
  decision uuid not null,
  how text not null,
  ended_on date not null,
  reason text,
  index bigint not null,
  primary key (body, sender, decision)
);
