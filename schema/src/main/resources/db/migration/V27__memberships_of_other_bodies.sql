-- Memberships that come from another body: by a post held there, or by its decision. Written from the journal of the body that is joined.
create table register.on_behalf (
  body text not null,
  membership uuid not null,
  -- office: whoever holds the post; delegation: by a decision
  basis text not null check (basis in ('office', 'delegation')),
  -- code of the other body
  of_body text not null,
  -- the other body's post, of an office only
  post uuid,
  -- the other body's decision in its own record, or what it calls itself
  decision uuid,
  document text,
  -- the quota of this body's rules that the membership counts for, or null where its rules have none
  quota text,
  -- index of its entry in the journal of the body that is joined
  recorded bigint not null,
  primary key (body, membership)
);
create index on register.on_behalf (of_body);
