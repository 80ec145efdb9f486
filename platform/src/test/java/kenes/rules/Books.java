package kenes.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Rulebooks for tests, and changes to them. */
final class Books {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  /** A whole small rulebook: every type of rule, two dated versions, a family member of its own, a rule of its own. */
  static final String COUNCIL = """
      format: kenes-rules/2
      code: council
      title: {kk: Кеңес, ru: Совет, en: Council}
      applies_to: council
      valid_from: 2020-01-01
      languages: [kk, ru]
      calendar: KZ
      sources:
        law: {title: {kk: Заң, ru: Закон, en: Law}, link: "https://example.org/law"}
        custom: {title: {kk: Дәстүр, ru: Обычай, en: Custom}}
      rules:
        quorum: {value: {base: SEATS, at_least: 2/3}, binding: true, basis: {source: law, article: {kk: 1-бап, ru: статья 1, en: article 1}}}
        notice.regular:
          - value: {days: 14}
            valid_to: 2022-12-31
            basis: {source: law}
          - value: {days: 10}
            valid_from: 2023-01-01
            basis: {source: law}
            inferred: true
            note: {kk: қорытынды, ru: вывод, en: inferred}
        materials.regular: {value: {days: 5}, basis: {source: law}}
        majority.default: {value: {base: SEATS, more_than: 1/2, tie: CASTING_VOTE, casting_vote: {kk: төраға, ru: председатель, en: the chair}}, basis: {source: law}}
        majority.constitution:
          title: {kk: Жарғы, ru: Устав, en: Charter}
          value: {base: IN_OFFICE, at_least: 3/5, abstentions: AGAINST, methods: [OPEN, ROLL_CALL], weights: population, each_group: {grouping: region, base: PRESENT, more_than: 1/2, groups: {at_least: 2/3}}}
          basis: {source: law}
        election.default: {value: {base: PRESENT, more_than: 1/2, against_all: true, second_round: BEST_TWO, second: {base: VOTES_CAST, more_than: 1/2}, tie: LOT, methods: [SECRET]}, basis: {source: law}}
        commissions.maximum: {value: 7, basis: {source: law}}
        sittings.open: {value: true, basis: {source: law}}
        instruction.presets: {value: [{days: 10}, {months: 1}], basis: {source: custom}}
        instruction.reminders: {value: [10, 5], basis: {source: custom}}
        deputy.sanctions: {value: [{code: REPRIMAND, kk: мінеу, ru: порицание, en: reprimand}], basis: {source: law}}
        numbering.decision: {value: "{term}С-{session}-{item}", basis: {source: custom}}
        own.anthem: {type: flag, title: {kk: Әнұран, ru: Гимн, en: Anthem}, value: false, basis: {source: custom}}
      """;

  private Books() {}

  static RulebookFile council() {
    return RulebookFile.read(bytes(COUNCIL));
  }

  /** With one piece of the text replaced. @throws AssertionError when it is not there */
  static String changed(String from, String to) {
    if (!COUNCIL.contains(from)) {
      throw new AssertionError("the rulebook has no " + from);
    }
    return COUNCIL.replace(from, to);
  }

  /** A regulation that extends the council's rules. @param rules the lines under {@code rules} */
  static String regulation(String rules) {
    return """
        format: kenes-rules/2
        code: regulation
        title: {kk: Регламент, ru: Регламент, en: Regulation}
        extends: council
        applies_to: council
        valid_from: 2024-01-01
        sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
        rules:
        """ + rules.indent(2);
  }

  static List<Mistake> mistakes(String yaml) {
    return RulebookReader.read(bytes(yaml)).mistakes();
  }

  /** Together with the council's rules that it extends. */
  static List<Mistake> mistakesOfRegulation(String rules) {
    RulebookReader.Reading reading = RulebookReader.read(bytes(regulation(rules)));
    return reading.file() == null ? reading.mistakes() : RulebookFile.check(reading.file(), true, Books::find);
  }

  static java.util.Optional<RulebookFile> find(String code, LocalDate day) {
    RulebookFile council = council();
    return code.equals("council") && council.valid().contains(day) ? java.util.Optional.of(council) : java.util.Optional.empty();
  }

  static byte[] bytes(String yaml) {
    return yaml.getBytes(StandardCharsets.UTF_8);
  }
}
