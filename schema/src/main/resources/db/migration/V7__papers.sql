-- Papers in versions: one paper has a Kazakh and a Russian version under one id. Nothing was released with the earlier table.
drop table meetings.paper;
create table meetings.paper (
  body text not null,
  id uuid not null,
  lang text not null,
  version int not null check (version > 0),
  item uuid not null,
  title text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  stripped boolean not null,
  at timestamptz not null,
  -- a later version in the same language has taken its place
  replaced boolean not null,
  primary key (body, id, lang, version)
);
create index on meetings.paper (body, item);
-- What was found when a paper was published, and why it was published in spite of it.
create table meetings.paper_check (
  body text not null,
  paper uuid not null,
  index bigint not null,
  at timestamptz not null,
  -- null where only one language was there to compare
  differences int,
  parity_reason text,
  found jsonb not null,
  scan_reason text,
  primary key (body, paper, index)
);
create table meetings.budget_effect (
  body text not null,
  item uuid not null,
  lowers_revenue boolean not null,
  raises_spending boolean not null,
  primary key (body, item)
);
create table meetings.opinion (
  body text not null,
  id uuid not null,
  item uuid not null,
  -- a commission; null: the executive
  organization uuid,
  name jsonb not null,
  due date not null,
  asked_at timestamptz not null,
  position text,
  remark text,
  given_at timestamptz,
  primary key (body, id)
);
create index on meetings.opinion (body, item);
-- Files that were uploaded and looked into, and are not yet published: not official, deleted when they are published.
create table meetings.draft_paper (
  body text not null,
  id uuid not null,
  item uuid not null,
  -- the paper whose version they are to become; null: a new one
  paper uuid,
  created_at timestamptz not null,
  primary key (body, id)
);
create table meetings.draft_paper_file (
  body text not null,
  draft uuid not null,
  lang text not null,
  title text not null,
  name text not null,
  bytes bytea not null,
  primary key (body, draft, lang),
  foreign key (body, draft) references meetings.draft_paper (body, id) on delete cascade
);
