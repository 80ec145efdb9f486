package kenes.decisions;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kenes.base.Lang;

/** Reads the sentence of a decision that says when it enters into force. How such sentences are written is data: {@code decisions/entry.*.properties}. */
public final class EntrySentence {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final EntrySentence KK = new EntrySentence(Lang.KK);
  private static final EntrySentence RU = new EntrySentence(Lang.RU);

  private final List<String> months;
  private final List<String> numbers;
  private final Pattern sentence;
  private final Pattern relations;
  private final Pattern date;
  private final List<Form> forms = new ArrayList<>();

  private record Form(EntryRule.Kind kind, boolean counted, Pattern pattern) {}

  private EntrySentence(Lang lang) {
    Properties data = load(lang);
    months = List.of(data.getProperty("months").split(" "));
    numbers = List.of(data.getProperty("numbers").split(" "));
    String day = data.getProperty("date").replace("{month}", String.join("|", months));
    String number = "(?<days>\\d{1,3}|" + String.join("|", numbers) + ")";
    date = Pattern.compile(day, FLAGS);
    sentence = Pattern.compile(data.getProperty("sentence"), FLAGS);
    relations = Pattern.compile(data.getProperty("relations"), FLAGS);
    forms.add(new Form(EntryRule.Kind.PUBLICATION, true, Pattern.compile(data.getProperty("after_publication").replace("{number}", number), FLAGS)));
    forms.add(new Form(EntryRule.Kind.PUBLICATION, false, Pattern.compile(data.getProperty("publication"), FLAGS)));
    forms.add(new Form(EntryRule.Kind.SIGNING, false, Pattern.compile(data.getProperty("signing"), FLAGS)));
    forms.add(new Form(EntryRule.Kind.ADOPTION, false, Pattern.compile(data.getProperty("adoption"), FLAGS)));
  }

  /** The rule that a Kazakh or Russian text states; empty where it states none that is known, or in another language. */
  public static Optional<EntryRule> find(Lang lang, String text) {
    return switch (lang) {
      case KK -> KK.read(text);
      case RU -> RU.read(text);
      case EN -> Optional.empty();
    };
  }

  /** The last such sentence counts: notes of publishers stand before the decision's own words. */
  private Optional<EntryRule> read(String text) {
    Optional<EntryRule> found = Optional.empty();
    for (Matcher at = sentence.matcher(text.replaceAll("[\\s\\p{Z}]+", " ")); at.find();) {
      Optional<EntryRule> rule = rule(at.group());
      found = rule.isPresent() ? rule : found;
    }
    return found;
  }

  private Optional<EntryRule> rule(String words) {
    Matcher since = relations.matcher(words);
    LocalDate covered = since.find() ? date(since.group()).orElse(null) : null;
    String own = covered == null ? words : words.replace(since.group(), " ");
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(own);
      if (matcher.find()) {
        return Optional.of(new EntryRule(form.kind(), null, form.counted() ? days(matcher.group("days")) : 0, covered));
      }
    }
    return date(own).map(day -> EntryRule.on(day).covering(covered));
  }

  private Optional<LocalDate> date(String words) {
    Matcher matcher = date.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String month = matcher.group("month").toLowerCase(Locale.ROOT);
    return Optional.of(LocalDate.of(Integer.parseInt(matcher.group("year")), months.indexOf(month) + 1, Integer.parseInt(matcher.group("day"))));
  }

  private int days(String written) {
    int named = numbers.indexOf(written.toLowerCase(Locale.ROOT));
    return named >= 0 ? named + 1 : Integer.parseInt(written);
  }

  private static Properties load(Lang lang) {
    try (var in = EntrySentence.class.getResourceAsStream("/decisions/entry." + lang.code() + ".properties")) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
