-- What came of a paragraph is read page by page, in the order of linking.
create index on sources.link (source, paragraph, recorded);
