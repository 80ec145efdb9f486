-- An item that is closed to the public, alone in an open sitting: by what it was closed.
alter table meetings.agenda_item add column closing jsonb;
