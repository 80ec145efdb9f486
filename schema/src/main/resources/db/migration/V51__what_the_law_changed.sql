-- What the law changed because of proposals: each article once for the council whose proposal it is, and once for each council that supports it.
create table proposals.changed (
  council text not null,
  -- whether the proposal is that council's own
  ours boolean not null,
  -- date of the law
  changed_on date not null,
  -- code of the home, the proposal, index of the link in the home's journal
  home text not null,
  proposal uuid not null,
  index bigint not null,
  title_kk text,
  title_ru text,
  title_en text,
  article text not null,
  url text,
  primary key (proposal, index, council)
);
-- a council's list, and that of the whole country, where each article stands once: the newest law first
create index on proposals.changed (council, changed_on desc, proposal desc, index desc);
create index on proposals.changed (changed_on desc, proposal desc, index desc) where ours;
insert into proposals.changed (council, ours, changed_on, home, proposal, index, title_kk, title_ru, title_en, article, url)
select whose.council, whose.ours, (law ->> 'date')::date, link.body, link.proposal, link.index, law -> 'title' ->> 'kk', law -> 'title' ->> 'ru',
  law -> 'title' ->> 'en', law ->> 'article', law ->> 'url'
from proposals.step link, jsonb_extract_path(link.act, 'law') law, lateral (
  select link.body as council, true as ours
  union all
  select stated.council, false from (
    select distinct on (act ->> 'body') act ->> 'body' as council, act ->> 'stance' as stance from proposals.step
    where body = link.body and proposal = link.proposal and type = 'StanceReceived' order by act ->> 'body', step.index desc
  ) stated where stated.stance = 'SUPPORTS'
) whose
where link.type = 'LawLinked';
