package kenes.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.documents.Documents;

/** What must hold before a source, a paragraph or a link is written down. */
final class SourceChecks {
  private static final List<String> KINDS = List.of("address", "programme");
  private static final int LONGEST_TITLE = 300;
  /** A paragraph is quoted or summed up: the whole text stands at its own address. */
  private static final int LONGEST_PARAGRAPH = 600;
  private static final int LONGEST_URL = 500;
  private static final int LONGEST_ARTICLE = 120;
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  private SourceChecks() {}

  static void source(PolicySources.Enter input, LocalDate today, boolean taken) {
    Fields fields = new Fields()
        .refuseIf(input.code() == null || !input.code().matches("[A-Z0-9]+(-[A-Z0-9]+)*") || input.code().length() > 40, "code", SourcesCode.SOURCE_CODE_WRONG)
        .refuseIf(taken, "code", SourcesCode.SOURCE_CODE_TAKEN).refuseIf(!KINDS.contains(input.kind()), "kind", SourcesCode.SOURCE_KIND_UNKNOWN);
    text(fields, "title", input.title(), LONGEST_TITLE);
    day(fields, "on", input.on(), today);
    url(fields, input.url());
    fields.check();
  }

  static void paragraph(String number, Text text, boolean taken) {
    Fields fields = new Fields().refuseIf(number == null || !number.matches("[1-9][0-9]{0,2}(\\.[1-9][0-9]{0,2}){0,2}"), "number", SourcesCode.PARAGRAPH_NUMBER_WRONG)
        .refuseIf(taken, "number", SourcesCode.PARAGRAPH_TAKEN);
    text(fields, "text", text, LONGEST_PARAGRAPH);
    Stream.of(Lang.values()).forEach(lang -> fields.refuseIf(text != null && Documents.isPrivate(text.exact(lang)), "text." + lang.code(), SourcesCode.SOURCE_TEXT_PRIVATE));
    fields.check();
  }

  static void law(SourcesAct.Law law, LocalDate today) {
    Fields fields = new Fields();
    text(fields, "title", law.title(), LONGEST_TITLE);
    fields.refuseIf(blank(law.article()), "article", SourcesCode.ARTICLE_MISSING)
        .refuseIf(law.article() != null && law.article().length() > LONGEST_ARTICLE, "article", SourcesCode.SOURCE_TEXT_TOO_LONG, LONGEST_ARTICLE);
    day(fields, "on", law.on(), today);
    url(fields, law.url());
    fields.check();
  }

  static String reason(String reason) {
    String given = reason == null ? "" : reason.strip();
    new Fields().refuseIf(given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON, "reason", SourcesCode.SOURCE_REASON_WRONG, SHORTEST_REASON, LONGEST_REASON).check();
    return given;
  }

  private static void text(Fields fields, String name, Text text, int longest) {
    Stream.of(Lang.KK, Lang.RU).forEach(lang -> fields.refuseIf(text == null || blank(text.exact(lang)), name + "." + lang.code(), SourcesCode.SOURCE_TEXT_MISSING));
    Stream.of(Lang.values()).forEach(lang -> fields.refuseIf(text != null && text.exact(lang) != null && text.exact(lang).length() > longest, name + "." + lang.code(),
        SourcesCode.SOURCE_TEXT_TOO_LONG, longest));
  }

  private static void day(Fields fields, String name, LocalDate day, LocalDate today) {
    fields.refuseIf(day == null, name, SourcesCode.SOURCE_DATE_MISSING).refuseIf(day != null && day.isAfter(today), name, SourcesCode.SOURCE_DATE_IN_FUTURE);
  }

  private static void url(Fields fields, String url) {
    fields.refuseIf(blank(url) || url.length() > LONGEST_URL || !isHttps(url.strip()), "url", SourcesCode.SOURCE_URL_WRONG);
  }

  private static boolean isHttps(String url) {
    try {
      URI address = new URI(url);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
