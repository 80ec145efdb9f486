package kenes.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.base.Refused;
import kenes.rules.ElectionRule;
import kenes.rules.MajorityRule;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.RulebookFile;
import kenes.rules.Rules;
import kenes.rules.Shelf;

/** The rulebooks by which past votes are judged: those that come with Kenes, and files of the data set ({@code rules.yaml}). */
public final class Books {
  /** Votes of one day stand together, of a few bodies: so many days are kept ready. */
  private static final int DAYS_KEPT = 16;

  private final Path folder;
  private final Map<String, Optional<List<RulebookFile>>> chains = new HashMap<>();
  private final Map<Day, Optional<Rulebook>> days = new LinkedHashMap<>(DAYS_KEPT, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Day, Optional<Rulebook>> eldest) {
      return size() > DAYS_KEPT;
    }
  };

  private record Day(String book, LocalDate day) {}

  /**
   * @param folder where rulebooks of the data set lie
   * @param rulebook where its rows name their rulebook
   * @throws Refused when one of them has mistakes
   */
  public Books(Path folder, Pick rulebook) {
    this.folder = folder;
    if (rulebook.constant() != null) {
      chain(rulebook.constant());
    }
    rulebook.values().values().forEach(this::chain);
  }

  Optional<MajorityRule> findMajority(String book, String key, LocalDate day) {
    return find(book, key, day).filter(rule -> rule.value() instanceof RuleValue.Majority)
        .map(rule -> ((RuleValue.Majority) rule.value()).rule());
  }

  Optional<ElectionRule> findElection(String book, String key, LocalDate day) {
    return find(book, key, day).filter(rule -> rule.value() instanceof RuleValue.Election)
        .map(rule -> ((RuleValue.Election) rule.value()).rule());
  }

  private Optional<Rule> find(String book, String key, LocalDate day) {
    return days.computeIfAbsent(new Day(book, day), of -> chain(of.book())
            .filter(chain -> chain.getFirst().valid().contains(of.day())).map(chain -> RulebookFile.on(chain, of.day())))
        .flatMap(rules -> rules.find(key));
  }

  private Optional<List<RulebookFile>> chain(String book) {
    return chains.computeIfAbsent(book, name -> {
      Path file = folder.resolve(name);
      try {
        if (name.endsWith(".yaml") && Files.isRegularFile(file)) {
          return Optional.of(Shelf.shipped().beside(file).chain(Files.readAllBytes(file)));
        }
        return Optional.of(Shelf.shipped().chain(Rules.shipped(name)));
      } catch (IOException | IllegalArgumentException none) {
        return Optional.empty();
      }
    });
  }
}
