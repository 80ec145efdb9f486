-- What holds a proposal up: not only a term that is over, but a route that has ended, a carrier that has ended, a letter that is stuck.
-- The version of the route on which it stands; every route that was ever adopted so far is the first version of its own.
alter table proposals.proposal add column version int not null default 1;
create index on proposals.proposal (route, version) where ending is null;
create index on proposals.proposal (carrier) where ending is null and carrier is not null;
-- those of one home that go on
create index on proposals.proposal (body, opened_on desc, id desc) where ending is null;
-- about which proposal a letter is
create index on proposals.step (body, index);
-- what was moved to another route, the last first
create index on proposals.step (body, index desc) where type = 'Rerouted';
