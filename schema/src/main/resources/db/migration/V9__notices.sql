-- Letters about sittings: to whom, about which act, and what became of each. They follow from the journals but are no part of them:
-- they hold people's addresses, so they are kept apart (private_), go into backups, and no replay touches them.
create schema notices;
create table notices.private_address (
  body text not null,
  -- a person of the register, or somebody invited to one sitting
  recipient uuid not null,
  address text not null,
  -- the language of the letters; null: Kazakh and Russian
  lang text,
  primary key (body, recipient)
);
create table notices.private_letter (
  body text not null,
  id uuid not null,
  meeting uuid not null,
  -- of the act's entry that it follows from
  index bigint not null,
  recipient uuid not null,
  kind text not null,
  sender text not null,
  name text not null,
  -- null: nobody has given one, so the invitation is made by hand
  address text,
  subject text not null,
  content text not null,
  event bytea not null,
  -- follows from the act of a simulated account
  simulated boolean not null,
  made_at timestamptz not null,
  -- after that nobody needs it, and it is not sent any more
  useful_until timestamptz not null,
  state text not null check (state in ('WAITING', 'SENT', 'KEPT', 'REFUSED', 'BY_HAND', 'HELD')),
  attempts int not null default 0,
  next_attempt timestamptz not null,
  settled_at timestamptz,
  problem text,
  -- what the mail server said
  answer text,
  primary key (body, id),
  unique (body, index, recipient, kind)
);
create index on notices.private_letter (next_attempt) where state = 'WAITING';
create index on notices.private_letter (body, meeting);
