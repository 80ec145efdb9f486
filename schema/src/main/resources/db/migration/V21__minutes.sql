-- A correction names the signed version that it corrects, and why; a signature names who signed.
alter table minutes.minutes
  add column corrects int,
  add column reason jsonb,
  add column secretary uuid,
  add column chair uuid;
