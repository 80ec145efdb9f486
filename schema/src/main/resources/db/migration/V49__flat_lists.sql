-- What long lists are searched by, so that nothing of a life is read for them. `words` is null for what stood there before:
-- the platform goes through it once when it starts.
alter table decisions.decision add kind text;
-- the number and the titles, lower case
alter table decisions.decision add words text;
-- whether something may still have to be done
alter table decisions.decision add unsettled boolean not null default true;
create index on decisions.decision (body) where words is null;
create index on decisions.decision (body, adopted_on desc, adopted desc) where unsettled;
-- The kinds that have occurred.
create table decisions.kind (
  body text not null,
  code text not null,
  kind jsonb not null,
  primary key (body, code)
);
-- How a decision stands from one day up to another, as far as its acts tell: the last state has no end.
create table decisions.standing (
  body text not null,
  decision uuid not null,
  state text not null,
  since date not null,
  -- the first day on which it stands so no more
  until date,
  adopted_on date not null,
  adopted bigint not null,
  primary key (body, decision, since)
);
create index on decisions.standing (body, state, adopted_on desc, adopted desc) where until is null;
create index on decisions.standing (body, state, until) where until is not null;

-- The same for requests.
alter table requests.request add addressee text;
alter table requests.request add words text;
alter table requests.request add unsettled boolean not null default true;
create index on requests.request (body) where words is null;
create index on requests.request (body, sent_on desc, sent desc);
create index on requests.request (body, sent_on desc, sent desc) where unsettled;
create index on requests.request (body, follows) where follows is not null;
create index on requests.request (id);
create table requests.addressee (
  body text not null,
  kind text not null,
  title jsonb not null,
  primary key (body, kind)
);
create table requests.standing (
  body text not null,
  request uuid not null,
  state text not null,
  since date not null,
  until date,
  sent_on date not null,
  sent bigint not null,
  primary key (body, request, since)
);
create index on requests.standing (body, state, sent_on desc, sent desc) where until is null;
create index on requests.standing (body, state, until) where until is not null;

-- How much of each kind came of a paragraph.
create table sources.came (
  body text not null,
  source text not null,
  paragraph text not null,
  kind text not null,
  links int not null,
  primary key (source, paragraph, kind)
);
insert into sources.came (body, source, paragraph, kind, links)
select body, source, paragraph, kind, count(*) from sources.link group by body, source, paragraph, kind;
