package kenes.couriers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Addressed;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.ledger.Hashes;

/**
 * Whether what a body's journal says of others' entries is what their journals have: read from the entries alone, never from
 * tables. A body whose journal is not at hand is passed over.
 */
public final class CrossLinks {
  private static final List<Class<? extends Act>> RECEIPTS = List.of(CouriersAct.Received.class, CouriersAct.TurnedBack.class);

  private final Journal journal;
  private final Tx tx;
  private final Map<String, Long> sizes;
  private final Map<String, Set<String>> redirected = new HashMap<>();

  /** @param tx one snapshot of all journals */
  public CrossLinks(Journal journal, Tx tx) {
    this.journal = journal;
    this.tx = tx;
    this.sizes = journal.sizes(tx);
  }

  /** What does not fit, in sentences; empty when all is well. */
  public List<String> problems(String body) {
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries(body, Stream.concat(RECEIPTS.stream(), Stream.of(CouriersAct.Delivered.class)).toList())) {
      Optional<String> problem = switch (entry.act()) {
        case CouriersAct.Received act -> receipt(body, act.from(), act.index(), act.leaf(), act.type(), seen);
        case CouriersAct.TurnedBack act -> receipt(body, act.from(), act.index(), act.leaf(), act.type(), seen);
        case CouriersAct.Delivered act -> end(body, act);
        default -> Optional.empty();
      };
      problem.ifPresent(text -> problems.add("entry " + entry.index() + ": " + text));
    }
    return problems;
  }

  private List<Entry> entries(String body, List<Class<? extends Act>> acts) {
    Set<String> types = new TreeSet<>();
    journal.acts().all().forEach((type, act) -> {
      if (acts.contains(act)) {
        types.add(type);
      }
    });
    return journal.listOfTypes(tx, body, types);
  }

  private Optional<String> receipt(String body, String from, long index, Digest leaf, String type, Set<String> seen) {
    String letter = "the letter " + index + " of " + from;
    if (!seen.add(letter)) {
      return Optional.of(letter + " was received before");
    }
    if (!sizes.containsKey(from)) {
      return Optional.empty();
    }
    Optional<String> wrong = differs(from, index, leaf);
    if (wrong.isPresent()) {
      return wrong;
    }
    Act act = journal.get(tx, from, index).act();
    if (!journal.acts().name(act).equals(type)) {
      return Optional.of(letter + " is no " + type);
    }
    boolean addressed = act instanceof Addressed letters && (letters.to().contains(body) || redirects(from).contains(index + " " + body));
    return addressed ? Optional.empty() : Optional.of(letter + " is not addressed to this body");
  }

  private Optional<String> end(String body, CouriersAct.Delivered act) {
    if (!sizes.containsKey(act.to())) {
      return Optional.empty();
    }
    Optional<String> wrong = differs(act.to(), act.receivedIndex(), act.receivedLeaf());
    if (wrong.isPresent()) {
      return wrong;
    }
    boolean fits = switch (journal.get(tx, act.to(), act.receivedIndex()).act()) {
      case CouriersAct.Received received -> !act.turnedBack() && received.from().equals(body) && received.index() == act.index();
      case CouriersAct.TurnedBack back -> act.turnedBack() && back.from().equals(body) && back.index() == act.index();
      default -> false;
    };
    return fits ? Optional.empty() : Optional.of("the entry " + act.receivedIndex() + " of " + act.to() + " is not the receipt of the letter " + act.index());
  }

  /** The bodies to which letters of this one went instead. */
  private Set<String> redirects(String from) {
    return redirected.computeIfAbsent(from, any -> {
      Set<String> found = new HashSet<>();
      entries(from, List.of(CouriersAct.Redirected.class)).forEach(entry -> {
        CouriersAct.Redirected act = (CouriersAct.Redirected) entry.act();
        found.add(act.index() + " " + act.successor());
      });
      return found;
    });
  }

  private Optional<String> differs(String other, long index, Digest leaf) {
    if (index < 0 || index >= sizes.get(other)) {
      return Optional.of(other + " has no entry " + index);
    }
    return Digest.fromBytes(Hashes.leaf(journal.leaf(tx, other, index))).equals(leaf) ? Optional.empty()
        : Optional.of("the entry " + index + " of " + other + " has another hash than the one that was written down here");
  }
}
