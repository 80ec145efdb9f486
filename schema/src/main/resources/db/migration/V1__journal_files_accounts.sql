-- The journal: per body one gap-free, append-only list of acts (architecture.md, concept 2).
create schema journal;

create table journal.head (
  body text primary key,
  size bigint not null default 0 check (size >= 0),
  -- time never steps back within a body, whatever the machine's clock does
  last_at timestamptz not null,
  created timestamptz not null
);

create table journal.entry (
  body text not null references journal.head (body),
  index bigint not null check (index >= 0),
  at timestamptz not null,
  actor text not null,
  type text not null,
  leaf bytea not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  primary key (body, index)
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'journal entries are never changed or deleted';
end $$;
create trigger entry_is_append_only before update or delete on journal.entry
  for each row execute function journal.refuse_change();
create trigger entry_is_never_emptied before truncate on journal.entry
  for each statement execute function journal.refuse_change();

-- Idempotency: what a command with this key has recorded (first and last index; both null: nothing).
create table journal.request (
  body text not null,
  account text not null,
  key text not null,
  payload bytea not null,
  first bigint,
  last bigint,
  at timestamptz not null,
  primary key (body, account, key)
);

-- Sealed fields: the text and salt behind a digest that stands in an entry. Erasable.
create table journal.private_sealed (
  body text not null,
  digest bytea not null,
  salt bytea not null,
  content text not null,
  primary key (body, digest)
);

-- Followers and the published log: derived from the entries, always rebuildable.
create table journal.position (
  follower text not null,
  body text not null,
  position bigint not null,
  primary key (follower, body)
);
create table journal.tile (
  body text not null,
  path text not null,
  bytes bytea not null,
  primary key (body, path)
);
create table journal.checkpoint (
  body text not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null,
  primary key (body, size)
);
create table journal.installation (
  single boolean primary key default true check (single),
  origin text not null,
  registry text not null,
  demo boolean not null,
  verifier_key text not null,
  created timestamptz not null
);

create schema files;
create table files.content (
  sha256 bytea not null check (octet_length(sha256) = 32),
  chunk int not null check (chunk >= 0),
  bytes bytea not null,
  primary key (sha256, chunk)
);

-- Accounts are not official state: no act names a member of staff, so these are plain, erasable tables.
create schema accounts;
create table accounts.private_account (
  id uuid primary key,
  person uuid,
  name text not null,
  administrator boolean not null default false,
  simulated boolean not null default false,
  disabled boolean not null default false,
  created timestamptz not null
);
create unique index on accounts.private_account (person);
create table accounts.private_sign_in (
  token_hash bytea primary key,
  account uuid not null references accounts.private_account (id) on delete cascade,
  expires timestamptz not null,
  used timestamptz
);
create table accounts.private_session (
  token_hash bytea primary key,
  account uuid not null references accounts.private_account (id) on delete cascade,
  csrf text not null,
  created timestamptz not null,
  expires timestamptz not null
);
create index on accounts.private_session (account);
