-- Letters between bodies: acts of one body that are meant for another.
create schema couriers;
-- A letter and how its way ended. It is written with the act that it carries.
create table couriers.letter (
  -- the sender
  body text not null,
  -- of the act in the sender's journal
  index bigint not null,
  recipient text not null,
  type text not null,
  -- hash of the act's leaf
  leaf bytea not null,
  sent_at timestamptz not null,
  -- the recipient that ended and whose letter this was, or null
  instead_of text,
  -- null while it is under way
  outcome text check (outcome in ('DELIVERED', 'TURNED_BACK', 'UNDELIVERABLE', 'REDIRECTED')),
  -- why it is undeliverable, or the successor to which it went instead
  detail text,
  -- of the act that ended it, in the sender's journal
  settled bigint,
  settled_at timestamptz,
  primary key (body, index, recipient)
);
create index on couriers.letter (recipient, sent_at);
create index on couriers.letter (sent_at) where outcome is null;
-- Letters that came to a body: each once.
create table couriers.received (
  body text not null,
  sender text not null,
  -- index of the act in the sender's journal
  letter bigint not null,
  -- of the receipt in this body's journal
  index bigint not null,
  at timestamptz not null,
  leaf bytea not null,
  turned_back boolean not null,
  -- why it was turned back, or null
  code text,
  arguments jsonb,
  primary key (body, sender, letter)
);
-- What the courier has tried and what stood in the way. Nothing here is official.
create table couriers.draft_attempt (
  body text not null,
  index bigint not null,
  recipient text not null,
  attempts int not null,
  -- of the first attempt that failed
  since timestamptz not null,
  next_at timestamptz not null,
  problem text not null,
  primary key (body, index, recipient)
);
