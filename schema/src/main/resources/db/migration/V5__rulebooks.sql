-- Rulebooks extend each other by code; a model that is only to be extended applies to nobody by itself.
alter table rules.rulebook add column code text not null default '';
alter table rules.rulebook alter column code drop default;
alter table rules.rulebook add column extended text;
alter table rules.rulebook alter column applies_to drop not null;
create index on rules.rulebook (body, code);
