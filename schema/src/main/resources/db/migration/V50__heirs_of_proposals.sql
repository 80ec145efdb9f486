-- A home that ends hands its proposals over to the body that took its place: each then stands in both, and is found in the last one.
-- who took it over from this home, or null
alter table proposals.proposal add column moved_to text;
-- from which home this one took it over, or null
alter table proposals.proposal add column taken_from text;
