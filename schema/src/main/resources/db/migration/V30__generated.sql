-- An installation whose past was generated to measure with says from what; nothing is ever generated into any other.
alter table journal.installation add column generated text;
