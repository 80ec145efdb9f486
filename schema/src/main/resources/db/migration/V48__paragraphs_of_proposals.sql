-- Which proposals follow which paragraph of a policy source, as their authors said when they opened them.
create table proposals.follows (
  source text not null,
  paragraph text not null,
  opened_on date not null,
  proposal uuid not null,
  primary key (source, paragraph, opened_on, proposal)
);
