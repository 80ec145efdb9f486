package kenes.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * Reads a rulebook's text in the format {@code kenes-rules/1}. What a format means never changes: another meaning is
 * another format with another reader, so that old records stay readable.
 */
final class RulebookReader {
  private static final String FORMAT = "kenes-rules/1";
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
  private static final List<String> MARKS = List.of("legal_basis", "link", "valid_from", "note", "inferred");
  private static final String NAME = "[a-z][a-z_]*";

  private final Map<String, Rulebook.Remark> remarks = new HashMap<>();

  private RulebookReader() {}

  /** @throws Refused one of the YAML codes, with the line */
  static Rulebook read(byte[] yaml) {
    YamlPart root = YamlPart.parse(yaml);
    if (!root.get("format", FORMAT, value -> value).equals(FORMAT)) {
      throw Refused.field("yaml", RulesCode.YAML_FORMAT_UNKNOWN, root.line(), FORMAT);
    }
    return new RulebookReader().rulebook(root.allow(List.of("format", "title", "sessions", "languages", "quorum", "notice", "majorities")));
  }

  private Rulebook rulebook(YamlPart root) {
    Text title = text(root.part("title"));
    QuorumRule quorum = quorum(root.part("quorum"));
    Map<String, NoticeRule> notices = new LinkedHashMap<>();
    root.findPart("notice").ifPresent(part -> names(part).forEach(kind -> notices.put(kind, notice(kind, part.part(kind)))));
    Map<String, MajorityRule> majorities = new LinkedHashMap<>();
    YamlPart decisions = root.part("majorities");
    decisions.part("default");
    names(decisions).forEach(kind -> majorities.put(kind, majority(kind, decisions.part(kind))));
    return new Rulebook(title, Set.copyOf(root.list("sessions")), languages(root), quorum, Map.copyOf(notices), Map.copyOf(majorities),
        Map.copyOf(remarks));
  }

  private static List<Lang> languages(YamlPart root) {
    return root.list("languages").stream().map(code -> Lang.find(code).orElseThrow(() ->
        Refused.field("yaml", RulesCode.YAML_VALUE_WRONG, root.line(), "languages", String.join(", ", LANGUAGES)))).toList();
  }

  private QuorumRule quorum(YamlPart part) {
    allow(part, "base", "more_than", "at_least");
    remark("quorum", part);
    return new QuorumRule("quorum", threshold(part, EnumSet.of(Base.SEATS, Base.IN_OFFICE)), text(part.part("legal_basis")), part.find("link").orElse(null));
  }

  private NoticeRule notice(String kind, YamlPart part) {
    allow(part, "days");
    remark("notice." + kind, part);
    int days = part.get("days", "0, 1, 2 … 365", value -> between(0, Integer.parseInt(value), 365));
    return new NoticeRule("notice." + kind, days, text(part.part("legal_basis")), part.find("link").orElse(null));
  }

  private MajorityRule majority(String kind, YamlPart part) {
    allow(part, "base", "more_than", "at_least");
    remark("majorities." + kind, part);
    return MajorityRule.plain(kind, threshold(part, EnumSet.allOf(Base.class)), text(part.part("legal_basis")), part.find("link").orElse(null));
  }

  private void remark(String ruleKey, YamlPart part) {
    LocalDate validFrom = part.find("valid_from", "2023-01-01", LocalDate::parse).orElse(null);
    Text note = part.findPart("note").map(RulebookReader::text).orElse(null);
    boolean inferred = part.find("inferred", "true, false", RulebookReader::bool).orElse(false);
    if (validFrom != null || note != null || inferred) {
      remarks.put(ruleKey, new Rulebook.Remark(validFrom, note, inferred));
    }
  }

  /** A fraction stands under {@code more_than} or under {@code at_least}, so that nobody has to guess which it is. */
  private static Threshold threshold(YamlPart part, Set<Base> bases) {
    if (part.keys().containsAll(List.of("more_than", "at_least"))) {
      throw Refused.field("yaml", RulesCode.YAML_KEY_UNKNOWN, part.line(), "more_than", "at_least");
    }
    Base base = base(part, bases);
    return part.get(strict(part) ? "more_than" : "at_least", "1/2, 2/3",
        value -> new Threshold(base, Fraction.parse(value), strict(part)));
  }

  private static boolean strict(YamlPart part) {
    return part.find("at_least").isEmpty();
  }

  private static Base base(YamlPart part, Set<Base> bases) {
    String allowed = String.join(", ", bases.stream().map(Enum::name).toList());
    return part.get("base", allowed, value -> bases.stream().filter(base -> base.name().equals(value)).findFirst().orElseThrow());
  }

  private static Text text(YamlPart part) {
    part.allow(LANGUAGES);
    String[] words = LANGUAGES.stream().map(lang -> part.get(lang, "…", RulebookReader::filled)).toArray(String[]::new);
    return Text.of(words[0], words[1], words[2]);
  }

  private static List<String> names(YamlPart part) {
    part.keys().stream().filter(key -> !key.matches(NAME)).findFirst().ifPresent(key -> {
      throw Refused.field("yaml", RulesCode.YAML_KEY_UNKNOWN, part.line(), key, NAME);
    });
    return part.keys();
  }

  private static void allow(YamlPart part, String... own) {
    List<String> allowed = new java.util.ArrayList<>(List.of(own));
    allowed.addAll(MARKS);
    part.allow(allowed);
  }

  private static String filled(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("empty");
    }
    return value;
  }

  private static boolean bool(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return value.equals("true");
  }

  private static int between(int least, int value, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(String.valueOf(value));
    }
    return value;
  }
}
