-- Which proposals follow which paragraph of a policy source, as their authors said when they opened them.
create table proposals.follows (
  source text not null,
  paragraph text not null,
  opened_on date not null,
  proposal uuid not null,
  primary key (source, paragraph, opened_on, proposal)
);
insert into proposals.follows (source, paragraph, opened_on, proposal)
select distinct named ->> 'source', named ->> 'number', (act ->> 'on')::date, proposal
from proposals.step, jsonb_array_elements(act -> 'paragraphs') named
where type = 'ProposalOpened' and jsonb_typeof(named) = 'object';
