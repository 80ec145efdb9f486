package kenes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kenes.base.DateSpan;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * A rulebook as it was written (format {@code kenes-rules/2}): its own rules with their dates, and the code of the
 * rulebook that it extends.
 *
 * @param code the name by which others extend it
 * @param extended code of the rulebook that it extends, or null
 * @param appliesTo the kind of body, or a body's code; null: only to be extended, or the body in whose journal it is loaded
 * @param valid the days on which it is in force; {@code from} always there
 * @param sessions the kinds of session that it governs; empty: every kind
 * @param languages in which official texts must be there; empty: as what it extends
 * @param calendar code of the working-day calendar, or null: as what it extends
 * @param sources acts of law by short name
 * @param rules by key, each with its dated versions in order
 */
public record RulebookFile(String code, Text title, String extended, String appliesTo, DateSpan valid, Set<String> sessions,
    List<Lang> languages, String calendar, Map<String, Source> sources, Map<String, List<Rule>> rules) {
  /** An act of law. @param link public address of its text, or null */
  public record Source(Text title, String link) {}

  /** Reads a text. @throws Refused with every mistake as a wrong field {@code yaml}, the line first among its arguments */
  public static RulebookFile read(byte[] yaml) {
    return RulebookReader.read(yaml).orThrow();
  }

  /**
   * What is wrong with a rulebook together with those that it extends; its own text is checked by {@link #read}.
   *
   * @param governs whether it governs a body's sittings, so that nothing may be missing
   * @param shelf finds a rulebook by code on a day
   */
  static List<Mistake> check(RulebookFile file, boolean governs, BiFunction<String, LocalDate, Optional<RulebookFile>> shelf) {
    List<Mistake> mistakes = new ArrayList<>();
    List<RulebookFile> chain = chain(file, shelf, mistakes);
    if (mistakes.isEmpty()) {
      new RulebookChecks(file, mistakes).checkWith(chain, governs);
    }
    return mistakes;
  }

  /** The rulebook, then what it extends on its first day, and so on up, as far as it is known; what is not is a mistake. */
  static List<RulebookFile> chain(RulebookFile file, BiFunction<String, LocalDate, Optional<RulebookFile>> shelf, List<Mistake> mistakes) {
    List<RulebookFile> chain = new ArrayList<>(List.of(file));
    LocalDate day = file.valid().from();
    for (String above = file.extended(); above != null; above = chain.getLast().extended()) {
      String code = above;
      Optional<RulebookFile> next = shelf.apply(code, day);
      if (chain.stream().anyMatch(one -> one.code().equals(code))) {
        mistakes.add(new Mistake(1, RulesCode.EXTENDS_ITSELF, List.of(code)));
      } else if (next.isEmpty()) {
        mistakes.add(new Mistake(1, RulesCode.PARENT_UNKNOWN, List.of(code, day.toString())));
      } else {
        chain.add(next.get());
        continue;
      }
      break;
    }
    return chain;
  }

  /** The days of the first rulebook on which a rule of the chain begins or ends, its own first day among them: between two of them nothing changes. */
  static SortedSet<LocalDate> days(List<RulebookFile> chain) {
    DateSpan valid = chain.getFirst().valid();
    SortedSet<LocalDate> days = new TreeSet<>(Set.of(valid.from()));
    chain.forEach(file -> file.rules().values().forEach(versions -> versions.forEach(rule -> {
      days.add(rule.valid().from());
      Optional.ofNullable(rule.valid().to()).map(last -> last.plusDays(1)).ifPresent(days::add);
    })));
    days.removeIf(day -> !valid.contains(day));
    return days;
  }

  /**
   * The rules on one day: those of the first rulebook, and what it leaves open from the next ones.
   *
   * @param chain this body's own regulation or the model of its kind first, then what it extends, and so on up
   */
  public static Rulebook on(List<RulebookFile> chain, LocalDate date) {
    Map<String, Rule> found = new LinkedHashMap<>();
    Set<String> sessions = chain.getFirst().sessions();
    for (RulebookFile file : chain) {
      file.rules().forEach((key, versions) -> versions.stream().filter(rule -> chain.getFirst().concerns(rule)).filter(rule -> rule.valid().contains(date)).findFirst()
          .ifPresent(rule -> found.putIfAbsent(key, rule)));
    }
    List<Rule> ordered = new ArrayList<>(found.values());
    ordered.sort(Comparator.comparingInt((Rule rule) -> Catalogue.shipped().position(rule.key())).thenComparing(Rule::key));
    Map<String, Rule> rules = new LinkedHashMap<>();
    ordered.forEach(rule -> rules.put(rule.key(), rule));
    return new Rulebook(chain.getFirst().code(), chain.getFirst().title(), date, sessions,
        first(chain.stream().map(RulebookFile::languages).filter(languages -> !languages.isEmpty()).toList()).orElse(List.of()),
        first(chain.stream().map(RulebookFile::calendar).filter(Objects::nonNull).toList()).orElse(null), rules);
  }

  private static <T> Optional<T> first(List<T> all) {
    return all.stream().findFirst();
  }

  /** Whether the rule concerns a kind of session that this rulebook governs, or sessions in general. */
  boolean concerns(Rule rule) {
    boolean bySession = rule.type() == RuleType.TERM && (rule.key().startsWith("notice.") || rule.key().startsWith("materials."));
    return !bySession || governs(rule.key().substring(rule.key().indexOf('.') + 1));
  }

  /** The days on which it, or one of its rules, begins, and those that follow an end. */
  Stream<LocalDate> days() {
    return Stream.concat(Stream.of(valid), rules.values().stream().flatMap(List::stream).map(Rule::valid))
        .flatMap(span -> span.to() == null ? Stream.of(span.from()) : Stream.of(span.from(), span.to().plusDays(1)));
  }

  /** @param sessionKind null asks for sessions in general */
  boolean governs(String sessionKind) {
    return sessions.isEmpty() || sessionKind != null && sessions.contains(sessionKind);
  }
}
