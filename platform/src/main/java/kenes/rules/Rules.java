package kenes.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;

/** The rulebooks: dated data with a legal basis, kept by digest. Thread-safe. */
public final class Rules {
  private final Journal journal;
  private final Files files;
  private final Permissions permissions;
  private final String registry;
  private final Map<Digest, Rulebook> read = new ConcurrentHashMap<>();

  /** @param registry code of the registry body, in whose journal the rulebooks of whole kinds of bodies stand */
  public Rules(Journal journal, Files files, Permissions permissions, String registry) {
    this.journal = journal;
    this.files = files;
    this.permissions = permissions;
    this.registry = registry;
  }

  /** The tables of this module. */
  public static Projection projection() {
    return new RulesTables();
  }

  /** What is asked for by {@link #load}. */
  private record Loading(Digest content, LocalDate from, LocalDate to, String appliesTo) {}

  /**
   * Puts a rulebook in force.
   *
   * @param body in whose journal: the registry for a kind of bodies, else the body whose own regulation it is
   * @param yaml the text in the format {@code kenes-rules/1}
   * @param from the first day
   * @param to the last day, or null
   * @param appliesTo the kind of body (in the registry), or the body's own code
   * @throws Refused one of the YAML codes with the line, {@code DATE_MISSING}, {@code DATES_REVERSED}, {@code APPLIES_TO_WRONG}
   */
  public Recorded load(Caller caller, String body, String key, byte[] yaml, LocalDate from, LocalDate to, String appliesTo) {
    Loading loading = new Loading(Digest.of(yaml), from, to, appliesTo);
    return journal.command(caller.signedIn(), body, key, loading, recorder -> {
      permissions.require(recorder.tx(), caller, body, Permission.LOAD_RULES);
      Rulebook rulebook = RulebookReader.read(yaml);
      boolean ofKind = body.equals(registry) && appliesTo != null && appliesTo.matches("[a-z_]+");
      new Fields().refuseIf(from == null, "from", RulesCode.DATE_MISSING)
          .refuseIf(from != null && to != null && to.isBefore(from), "to", RulesCode.DATES_REVERSED)
          .refuseIf(!ofKind && !body.equals(appliesTo), "applies_to", RulesCode.APPLIES_TO_WRONG).check();
      Digest content = files.store(recorder.tx(), yaml);
      recorder.record(new RulesAct.RulebookLoaded(Id.next(), content, rulebook.title(), appliesTo, from, to));
    });
  }

  /** The rulebook with this digest. @throws Refused {@code NO_RULEBOOK} */
  public Rulebook get(Tx tx, Digest content) {
    Rulebook known = read.get(content);
    if (known == null) {
      known = RulebookReader.read(text(tx, content));
      read.put(content, known);
    }
    return known;
  }

  /** The rulebook's text, byte for byte. @throws Refused {@code NO_RULEBOOK} */
  public byte[] text(Tx tx, Digest content) {
    return files.find(tx, content).orElseThrow(() -> new Refused(RulesCode.NO_RULEBOOK, content.hex()));
  }

  /**
   * What governs the body's sessions on this date: its own regulation, else the model for bodies of its kind; one for
   * exactly this kind of session before one for every kind; the one in force since the later day before an earlier one.
   *
   * @param sessionKind regular, extraordinary, training; null: sessions in general
   */
  public Optional<LoadedRulebook> findInForce(Tx tx, String body, String kindOfBody, String sessionKind, LocalDate date) {
    Stream<LoadedRulebook> own = RulesTables.inForce(tx, body, List.of(body), date).stream();
    Stream<LoadedRulebook> model = RulesTables.inForce(tx, registry, List.of(kindOfBody), date).stream();
    return Stream.of(own, model).map(candidates -> candidates.filter(loaded -> get(tx, loaded.content()).governs(sessionKind))
            .min(Comparator.comparing(loaded -> get(tx, loaded.content()).sessions().isEmpty())))
        .flatMap(Optional::stream).findFirst();
  }

  /** The rulebook itself of {@link #findInForce}. */
  public Optional<Rulebook> inForce(Tx tx, String body, String kindOfBody, String sessionKind, LocalDate date) {
    return findInForce(tx, body, kindOfBody, sessionKind, date).map(loaded -> get(tx, loaded.content()));
  }

  /** Every rulebook in the body's journal, the newest first. */
  public List<LoadedRulebook> list(Tx tx, String body) {
    return RulesTables.list(tx, body);
  }

  /** A rulebook's text that comes with Kenes. @param name kz-maslikhat, demo-training, magdeburg */
  public static byte[] shipped(String name) {
    try (InputStream file = Rules.class.getResourceAsStream("/rules/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("no shipped rulebook " + name);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
