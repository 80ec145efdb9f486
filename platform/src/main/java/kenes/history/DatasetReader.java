package kenes.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kenes.base.Refused;
import kenes.rules.Mistake;
import kenes.rules.RulesCode;
import kenes.rules.YamlPart;
import kenes.voting.SeatOutcome;

/** Reads a descriptor in the format {@code kenes-dataset/1}, and tells every mistake at once. */
final class DatasetReader {
  private static final String FORMAT = "kenes-dataset/1";
  private static final String ANY = "…";
  private static final Set<SeatOutcome> MEANINGS = EnumSet.range(SeatOutcome.FOR, SeatOutcome.VACANT);
  private static final Function<String, String> TEXT = text -> {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text;
  };

  private DatasetReader() {}

  /** @throws Refused with every mistake as a wrong field, the line first among its arguments */
  static Dataset read(byte[] yaml) {
    List<Mistake> mistakes = new ArrayList<>();
    Optional<YamlPart> root = YamlPart.parse(yaml, mistakes);
    Dataset dataset = root.map(part -> dataset(part, mistakes)).orElse(null);
    if (!mistakes.isEmpty()) {
      throw Refused.fields(mistakes.stream().map(Mistake::field).toList());
    }
    return dataset;
  }

  private static Dataset dataset(YamlPart root, List<Mistake> mistakes) {
    root.allow(List.of("format", "title", "votes", "ballots", "members", "published", "printed", "rulebook", "rule", "seats", "in_office",
        "present", "casting_vote", "options", "errors"));
    if (!root.get("format", FORMAT, TEXT).filter(format -> !format.equals(FORMAT)).isEmpty()) {
      root.note(root.line("format"), RulesCode.YAML_FORMAT_UNKNOWN, FORMAT);
    }
    String title = text(root, "title");
    Optional<YamlPart> votes = root.part("votes").map(part -> part.allow(List.of("file", "id", "separator", "date")));
    Dataset.Table polls = votes.map(DatasetReader::table).orElse(null);
    String date = votes.map(part -> text(part, "date")).orElse(null);
    Optional<YamlPart> published = root.findPart("published")
        .map(part -> part.allow(List.of("file", "id", "separator", "outcome", "candidate")));
    Optional<YamlPart> errors = root.findPart("errors").map(part -> part.allow(List.of("marked", "known")));
    Dataset.Ballots ballots = root.findPart("ballots").map(DatasetReader::ballots).orElse(null);
    Dataset.Printed printed = root.findPart("printed").map(DatasetReader::printed).orElse(null);
    if (ballots == null && printed == null) {
      root.note(root.line(), RulesCode.YAML_KEY_MISSING, "ballots");
    }
    Pick rulebook = root.part("rulebook").map(part -> pick(part, ANY, TEXT)).orElse(null);
    Pick rule = root.part("rule").map(part -> pick(part, "majority.…, election.…, " + Dataset.NO_RULE, DatasetReader::rule)).orElse(null);
    Map<String, SeatOutcome> options = root.part("options").map(DatasetReader::options).orElse(Map.of());
    return mistakes.isEmpty() ? new Dataset(title, polls, ballots, published.filter(part -> part.has("file")).map(DatasetReader::table).orElse(null),
        root.findPart("members").map(DatasetReader::members).orElse(null), date, rulebook, rule, number(root, "seats"), number(root, "in_office"),
        number(root, "present"), root.findPart("casting_vote").map(DatasetReader::casting).orElse(null), options, printed,
        published.flatMap(part -> part.findPart("outcome")).map(DatasetReader::outcome).orElse(null),
        published.flatMap(part -> part.findPart("candidate")).map(DatasetReader::named).orElse(null),
        errors.flatMap(part -> part.findPart("marked")).map(DatasetReader::mark).orElse(null),
        errors.flatMap(part -> part.findPart("known")).map(part -> texts(part, ANY, TEXT)).orElse(Map.of())) : null;
  }

  private static Dataset.Table table(YamlPart part) {
    if (!part.has("id")) {
      part.note(part.line(), RulesCode.YAML_KEY_MISSING, "id");
    }
    return new Dataset.Table(text(part, "file"), part.list("id", ANY, TEXT), separator(part));
  }

  private static char separator(YamlPart part) {
    return part.find("separator", "\",\" \";\" \"\\t\"", text -> {
      if (text.length() != 1) {
        throw new IllegalArgumentException(text);
      }
      return text.charAt(0);
    }).orElse(',');
  }

  private static Dataset.Ballots ballots(YamlPart part) {
    part.allow(List.of("file", "id", "separator", "written_as", "field", "member", "option", "by"));
    Dataset.Shape shape = one(part, "written_as", Dataset.Shape.class);
    boolean names = shape == Dataset.Shape.OBJECTS || shape == Dataset.Shape.ROWS;
    return new Dataset.Ballots(part.has("file") ? table(part) : null, shape,
        shape == Dataset.Shape.ROWS ? null : text(part, "field"), names ? text(part, "member") : part.find("member", ANY, TEXT).orElse(null),
        names ? text(part, "option") : null, one(part, "by", By.class) == By.NAME);
  }

  private enum By { ID, NAME }

  private static Dataset.Members members(YamlPart part) {
    part.allow(List.of("file", "field", "member", "separator"));
    String file = text(part, "file");
    boolean table = file != null && (file.contains(".csv") || file.contains(".tsv"));
    return new Dataset.Members(file, part.find("field", ANY, TEXT).orElse(""),
        table ? text(part, "member") : part.find("member", ANY, TEXT).orElse(null), separator(part));
  }

  private static Dataset.Printed printed(YamlPart part) {
    part.allow(List.of("field", "columns"));
    Map<String, SeatOutcome> columns = new LinkedHashMap<>();
    part.findPart("columns").ifPresent(names -> names.keys().forEach(name -> columns.put(name, one(names, name, SeatOutcome.class))));
    return new Dataset.Printed(columns.isEmpty() ? text(part, "field") : null, columns);
  }

  private static Map<String, SeatOutcome> options(YamlPart part) {
    Map<String, SeatOutcome> options = new LinkedHashMap<>();
    part.allow(MEANINGS.stream().map(Enum::name).toList());
    for (SeatOutcome meaning : MEANINGS) {
      part.list(meaning.name(), ANY, option -> option).forEach(option -> {
        if (options.put(option, meaning) != null) {
          part.note(part.line(meaning.name()), RulesCode.YAML_KEY_TWICE, option);
        }
      });
    }
    return options;
  }

  private static Pick number(YamlPart root, String name) {
    return root.findPart(name).map(part -> pick(part, "0, 1, 2 …", text -> String.valueOf(Integer.parseInt(text)))).orElse(null);
  }

  private static Dataset.Casting casting(YamlPart part) {
    part.allow(List.of("field", "printed"));
    return new Dataset.Casting(new Pick(null, text(part, "field"), Map.of()), part.find("printed", "true, false", Boolean::parseBoolean).orElse(false));
  }

  private static Pick outcome(YamlPart part) {
    return pick(part, "ADOPTED, NOT_ADOPTED", text -> Published.valueOf(text).name());
  }

  private static Dataset.Named named(YamlPart part) {
    part.allow(List.of("field", "is"));
    return new Dataset.Named(new Pick(null, text(part, "field"), Map.of()), one(part, "is", Is.class) == Is.LEADING);
  }

  private enum Is { ELECTED, LEADING }

  private static Dataset.Mark mark(YamlPart part) {
    part.allow(List.of("field", "begins"));
    return new Dataset.Mark(text(part, "field"), text(part, "begins"));
  }

  private static String rule(String key) {
    if (!key.equals(Dataset.NO_RULE) && !key.startsWith(Dataset.MAJORITY) && !key.startsWith(Dataset.ELECTION)) {
      throw new IllegalArgumentException(key);
    }
    return key;
  }

  private static Pick pick(YamlPart part, String allowed, Function<String, String> read) {
    part.allow(List.of("value", "field", "values"));
    if (part.has("value")) {
      return new Pick(part.find("value", allowed, read).orElse(null), null, Map.of());
    }
    return new Pick(null, text(part, "field"), part.findPart("values").map(values -> texts(values, allowed, read)).orElse(Map.of()));
  }

  private static Map<String, String> texts(YamlPart part, String allowed, Function<String, String> read) {
    Map<String, String> texts = new LinkedHashMap<>();
    part.keys().forEach(key -> part.find(key, allowed, read).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  private static String text(YamlPart part, String name) {
    return part.get(name, ANY, TEXT).orElse(null);
  }

  private static <E extends Enum<E>> E one(YamlPart part, String name, Class<E> type) {
    String allowed = String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    return part.get(name, allowed, text -> Enum.valueOf(type, text)).orElse(null);
  }
}
