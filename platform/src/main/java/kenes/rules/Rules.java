package kenes.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;

/** The rulebooks: dated data with a legal basis, kept by digest. Thread-safe. */
public final class Rules {
  /** What rulebooks for standing commissions apply to. */
  private static final String COMMISSION = "standing-commission";

  private final Journal journal;
  private final Files files;
  private final Permissions permissions;
  private final String registry;
  private final Map<Digest, RulebookFile> read = new ConcurrentHashMap<>();
  private final Map<Digest, Rulebook> frozen = new ConcurrentHashMap<>();

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

  /** A rulebook that could be loaded. @param replaced what it would take the place of, on its first day or today @param changes against that */
  public record Preview(RulebookFile file, Optional<LoadedRulebook> replaced, List<RulebookDiff.Change> changes) {}

  /** What is asked for by {@link #load}. */
  private record Loading(Digest content) {}

  /**
   * Puts a rulebook in force on the days that it names itself.
   *
   * @param body in whose journal: the registry for a kind of bodies, else the body whose own regulation it is
   * @param yaml the text in the format {@code kenes-rules/2}
   * @throws Refused with every mistake of the text as a wrong field {@code yaml}, the line first among its arguments
   */
  public Recorded load(Caller caller, String body, String key, byte[] yaml) {
    return journal.command(caller.signedIn(), body, key, new Loading(Digest.of(yaml)), recorder -> {
      permissions.require(recorder.tx(), caller, body, Permission.LOAD_RULES);
      NewRulebook loaded = new NewRulebook(this, recorder.tx(), registry, body);
      RulebookFile file = loaded.check(yaml);
      Digest content = files.store(recorder.tx(), yaml);
      recorder.record(new RulesAct.RulebookLoaded(Id.next(), content, file.code(), file.extended(), file.title(), loaded.appliesTo(file),
          file.valid().from(), file.valid().to()));
    });
  }

  /**
   * What would change if this text were loaded. Stores nothing.
   *
   * @param kindOfBody of the body in whose journal it would stand; of no use in the registry's
   * @param today what is in force then, or on the rulebook's first day where that is later, is compared with it
   * @throws Refused as {@link #load} would
   */
  public Preview preview(Tx tx, String body, String kindOfBody, LocalDate today, byte[] yaml) {
    return new NewRulebook(this, tx, registry, body).preview(kindOfBody, today, yaml);
  }

  /** The frozen rules with this digest. @throws Refused {@code NO_RULEBOOK} */
  public Rulebook get(Tx tx, Digest frozen) {
    Rulebook known = this.frozen.get(frozen);
    if (known == null) {
      RulebookFile file = file(tx, frozen);
      known = RulebookFile.on(List.of(file), file.valid().from());
      this.frozen.put(frozen, known);
    }
    return known;
  }

  /** The rulebook with this digest as it was written. @throws Refused {@code NO_RULEBOOK} */
  public RulebookFile file(Tx tx, Digest content) {
    RulebookFile known = read.get(content);
    if (known == null) {
      known = RulebookFile.read(text(tx, content));
      read.put(content, known);
    }
    return known;
  }

  /** The rulebook's text, byte for byte. @throws Refused {@code NO_RULEBOOK} */
  public byte[] text(Tx tx, Digest content) {
    return files.find(tx, content).orElseThrow(() -> new Refused(RulesCode.NO_RULEBOOK, content.hex()));
  }

  /** Keeps the rules of a day as one text that stands by itself. @return its digest, for {@link #get} */
  public Digest freeze(Tx tx, Rulebook rulebook) {
    return files.store(tx, RulebookWriter.write(rulebook));
  }

  /**
   * What governs the body's sessions on this date: its own regulation, else the model for bodies of its kind; one for
   * exactly this kind of session before one for every kind; the one in force since the later day before an earlier one.
   *
   * @param sessionKind regular, extraordinary, training; null: sessions in general
   */
  public Optional<LoadedRulebook> findInForce(Tx tx, String body, String kindOfBody, String sessionKind, LocalDate date) {
    Stream<LoadedRulebook> own = RulesTables.inForce(tx, body, List.of(body), date).stream();
    Stream<LoadedRulebook> model = RulesTables.inForce(tx, registry, List.of(kindOfBody, body), date).stream();
    return Stream.of(own, model).map(candidates -> candidates.filter(loaded -> file(tx, loaded.content()).governs(sessionKind))
            .min(Comparator.comparing(loaded -> file(tx, loaded.content()).sessions().isEmpty())))
        .flatMap(Optional::stream).findFirst();
  }

  /** What governs the sittings of the body's standing commissions: its own rules for them, else the model, else what governs the body. */
  public Optional<Rulebook> inForceForCommissions(Tx tx, String body, String kindOfBody, String sessionKind, LocalDate date) {
    return Stream.of(body, registry).flatMap(journal -> RulesTables.inForce(tx, journal, List.of(COMMISSION), date).stream())
        .filter(loaded -> file(tx, loaded.content()).governs(sessionKind)).findFirst().map(loaded -> rulebook(tx, loaded, date))
        .or(() -> inForce(tx, body, kindOfBody, sessionKind, date));
  }

  /** The rules themselves of {@link #findInForce}, with what they take over from the rulebooks above. */
  public Optional<Rulebook> inForce(Tx tx, String body, String kindOfBody, String sessionKind, LocalDate date) {
    return findInForce(tx, body, kindOfBody, sessionKind, date).map(loaded -> rulebook(tx, loaded, date));
  }

  /** The rules of a loaded rulebook on a date, with what they take over from the rulebooks above. */
  public Rulebook rulebook(Tx tx, LoadedRulebook loaded, LocalDate date) {
    return RulebookFile.on(files(tx, loaded, date), date);
  }

  /** The texts of {@link #chain}. */
  List<RulebookFile> files(Tx tx, LoadedRulebook loaded, LocalDate date) {
    return chain(tx, loaded, date).stream().map(one -> file(tx, one.content())).toList();
  }

  /** The rulebook, then what it extends on that date, and so on up. @throws Refused {@code PARENT_UNKNOWN} */
  public List<LoadedRulebook> chain(Tx tx, LoadedRulebook loaded, LocalDate date) {
    List<LoadedRulebook> chain = new ArrayList<>(List.of(loaded));
    while (chain.getLast().extended() != null) {
      String above = chain.getLast().extended();
      chain.add(findModel(tx, above, date).filter(next -> !chain.contains(next))
          .orElseThrow(() -> new Refused(RulesCode.PARENT_UNKNOWN, 1, above, date.toString())));
    }
    return chain;
  }

  /**
   * Every day on which the rules of a body's sessions may begin, change or end: those that the rulebooks which govern or
   * governed it name, and the rulebooks above them.
   */
  public SortedSet<LocalDate> days(Tx tx, String body, String kindOfBody) {
    return new RuleDays(this, tx, list(tx, registry)).of(body, kindOfBody);
  }

  /** The rulebook with this code that others can extend on the day. */
  Optional<LoadedRulebook> findModel(Tx tx, String code, LocalDate date) {
    return RulesTables.byCode(tx, registry, code, date).stream().findFirst();
  }

  /** Every rulebook in the body's journal, the newest first. */
  public List<LoadedRulebook> list(Tx tx, String body) {
    return RulesTables.list(tx, body);
  }

  /** A rulebook's text that comes with Kenes. @param name for example kz-maslikhat, see {@link #shippedNames} */
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
