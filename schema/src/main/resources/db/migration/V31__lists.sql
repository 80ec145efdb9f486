-- Lists of many: each is read from an index, in its order.
create index on decisions.decision (body, adopted_on desc, adopted desc);
create index on decisions.decision (body, meeting);
create index on decisions.decision (body, item);
-- machine addresses
create index on decisions.decision (id);
-- which decisions a later one changes or ends
create index on decisions.step (body, (act ->> 'by')) where type in ('DecisionAmended', 'DecisionRepealed');

create index on meetings.meeting (body, starts_at desc, id desc);
-- what is convened or sits now, anywhere
create index on meetings.meeting (starts_at desc) where closed_at is null;
-- machine addresses
create index on meetings.meeting (id);
create index on meetings.agenda_item (id);
create index on voting.poll (id);
create index on voting.poll (body, meeting);
create index on voting.poll (body, closed_at desc);
