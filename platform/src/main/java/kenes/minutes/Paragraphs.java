package kenes.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.minutes.MinutesText.Paragraph;
import kenes.minutes.MinutesText.Style;

/** Collects the paragraphs of one section, in one language's official phrases ({@code minutes.*}). */
final class Paragraphs {
  private final Words words;
  private final ZoneId zone;
  private final List<Paragraph> all = new ArrayList<>();

  Paragraphs(Lang lang, ZoneId zone) {
    this.words = Words.plain(lang);
    this.zone = zone;
  }

  /** What the record alone decides. */
  Paragraphs fixed(String key, String phrase, Object... arguments) {
    return add(key, Style.TEXT, phrase(phrase, arguments), false);
  }

  /** What the secretary may put otherwise. */
  Paragraphs editable(String key, String phrase, Object... arguments) {
    return add(key, Style.TEXT, phrase(phrase, arguments), true);
  }

  Paragraphs label(String key, String phrase) {
    return add(key, Style.LABEL, phrase(phrase), false);
  }

  Paragraphs result(String key, String phrase, Object... arguments) {
    return add(key, Style.RESULT, phrase(phrase, arguments), false);
  }

  /** A sentence that the minutes share with the pages. */
  Paragraphs said(String key, String sentence) {
    return add(key, Style.TEXT, sentence, false);
  }

  /** Words that are no phrase of ours: a title, a name. */
  Paragraphs words(String key, Text text) {
    return add(key, Style.TEXT, in(text), false);
  }

  /** A line of a numbered list. */
  Paragraphs numbered(String key, Text text) {
    return add(key, Style.NUMBERED, in(text), false);
  }

  private Paragraphs add(String key, Style style, String text, boolean editable) {
    all.add(new Paragraph(key, style, text, editable));
    return this;
  }

  List<Paragraph> list() {
    return List.copyOf(all);
  }

  String phrase(String phrase, Object... arguments) {
    return words.text("minutes." + phrase, arguments);
  }

  /** A phrase that the minutes share with the pages, by its whole key. */
  String shared(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  boolean knows(String phrase) {
    return words.has("minutes." + phrase);
  }

  String in(Text text) {
    return text.in(words.lang());
  }

  String time(Instant instant) {
    return words.time(instant, zone);
  }

  String dateTime(Instant instant) {
    return words.dateTime(instant, zone);
  }

  String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  String date(LocalDate day) {
    return words.date(day);
  }
}
