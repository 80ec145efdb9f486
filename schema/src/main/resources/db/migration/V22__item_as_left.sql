-- An item that went over to the next sitting: by what it was closed to the public when it was left. What was closed before this
-- was not kept apart stays closed.
alter table meetings.continued_item add column closing jsonb;
update meetings.continued_item c set closing = (select i.closing from meetings.agenda_item i where i.body = c.body and i.id = c.item);
