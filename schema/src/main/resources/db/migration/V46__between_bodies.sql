-- A part of a joint decision that has lost its force: since which day, and how.
alter table joint.decision add own_ended_on date;
alter table joint.decision add own_ending text;
alter table joint.decision add partner_ended_on date;
alter table joint.decision add partner_ending text;
-- Which words stand in a turned-back letter's reason, in every language; null where there are none.
alter table couriers.received add spoken jsonb;
