-- Policy sources: addresses and programmes with their paragraphs, and what came of each. Written from the registry body's journal.
create schema sources;
create table sources.source (
  body text not null,
  code text not null,
  kind text not null check (kind in ('address', 'programme')),
  title jsonb not null,
  issued_on date not null,
  url text not null,
  -- code of the body that entered it
  by_body text not null,
  recorded bigint not null,
  primary key (body, code)
);
create table sources.paragraph (
  body text not null,
  source text not null,
  -- as the document or whoever entered it numbers it
  number text not null,
  position int not null,
  text jsonb not null,
  -- whether it quotes the document, or tells in other words what it says
  quotation boolean not null,
  -- how often it was corrected
  corrections int not null,
  recorded bigint not null,
  primary key (body, source, number)
);
create table sources.link (
  body text not null,
  id uuid not null,
  source text not null,
  paragraph text not null,
  kind text not null,
  -- the linked thing: the body that it belongs to, and its id; null for a law
  of_body text,
  thing uuid,
  law jsonb,
  by_body text not null,
  recorded bigint not null,
  primary key (body, id)
);
create unique index on sources.link (body, source, paragraph, thing) where thing is not null;
create index on sources.link (thing);
