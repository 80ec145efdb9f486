package kenes.sources;

import java.time.LocalDate;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of policy sources, in the registry body's journal. {@code by} is the code of the body for which it was entered. */
public sealed interface SourcesAct extends Act {
  /** A document that sets policy. @param code its address @param kind address, programme @param on its date @param url where its text is published */
  record SourceEntered(String code, String kind, Text title, LocalDate on, String url, String by) implements SourcesAct {}

  /** A paragraph of it. @param number as the document or whoever entered it numbers it @param quotation true: its own words; false: told in other words */
  record ParagraphEntered(String source, String number, Text text, boolean quotation, String by) implements SourcesAct {}

  /** A paragraph was entered wrongly. @param reason what was wrong */
  record ParagraphCorrected(String source, String number, Text text, boolean quotation, String reason, String by) implements SourcesAct {}

  /** An article of a law. @param article as the law numbers it @param on the date of the law @param url of its published text */
  record Law(Text title, String article, LocalDate on, String url) {}

  /** Something came of a paragraph. @param body whose thing it is, null for a law @param thing its id, null for a law @param law null for anything else */
  record ParagraphLinked(UUID link, String source, String paragraph, TraceKind kind, String body, UUID thing, Law law, String by) implements SourcesAct {}

  /** It did not come of the paragraph. */
  record LinkWithdrawn(UUID link, String reason, String by) implements SourcesAct {}
}
