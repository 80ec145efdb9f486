create index on couriers.letter (body, sent_at);
-- Joint decisions of two bodies that sit apart, as each of the two knows them.
create schema joint;
create table joint.decision (
  body text not null,
  id uuid not null,
  partner text not null,
  -- whether this body offered it
  offered_here boolean not null,
  offered_on date not null,
  -- titles and digests of the texts that both adopt
  wordings jsonb not null,
  parity_reason text,
  -- index of the offer or of its arrival in this body's journal
  index bigint not null,
  -- the own decision; null while there is none
  own_decision uuid,
  number text,
  adopted_on date,
  -- the partner's decision, as it has told
  partner_decision uuid,
  partner_number text,
  partner_adopted_on date,
  -- by the one to which it was offered
  refused_on date,
  refusal text,
  -- by the one that offered it
  withdrawn_on date,
  withdrawal text,
  primary key (body, id)
);
