-- Forms of a secret vote are printed in batches: a commission that runs out of them prints more.
create table voting.paper_batch (
  body text not null,
  ballot uuid not null,
  index bigint not null,
  forms bigint not null check (forms > 0),
  at timestamptz not null,
  primary key (body, ballot, index)
);
alter table voting.paper_ballot drop column prepared;

-- The minutes of a joint sitting are signed by the chairs of all who sat.
create table minutes.chair_signature (
  body text not null,
  meeting uuid not null,
  version int not null,
  organization uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (body, meeting, version, organization)
);

-- Ids of drafts that their writers discarded: what a device sends of them too late brings nothing back.
create table requests.draft_request_discarded (
  body text not null,
  id uuid not null,
  primary key (body, id)
);
