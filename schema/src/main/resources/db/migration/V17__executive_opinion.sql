-- The chair went on without the executive's positive opinion, and said why.
create table meetings.opinion_dispensed (
  body text not null,
  item uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (body, item)
);
