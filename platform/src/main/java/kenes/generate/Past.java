package kenes.generate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.journal.Act;
import kenes.journal.Addressed;
import kenes.journal.Loading.Dated;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;

/** A council's past as it comes about: its terms, its sittings, its proposals, and what it writes to others. */
final class Past {
  private static final Duration AFTERNOON = Duration.ofHours(5);
  private static final int ASKS = 35;
  private static final int FEWEST_ASKED = 3;
  private static final int MORE_ASKED = 6;
  private static final int ANSWER_DAYS = 60;
  private static final int SILENT = 30;
  private static final int OPPOSES = 15;

  /** What happened in a while. @param sittings how many were held */
  record Batch(List<Dated> acts, int sittings) {}

  /** An act that is meant for another council. @param index in the sender's journal */
  record Letter(Past from, long index, Act act, String to) {}

  /** A proposal of another council that asks for support. */
  private record Visit(Past home, Proposed proposed, LocalDate asked) {}

  final Council council;
  private final Plan plan;
  private final int number;
  private final Frame frame;
  private final PriorityQueue<Proposed> going = new PriorityQueue<>(Comparator.comparing(Proposed::next).thenComparing(proposed -> proposed.id));
  private final Map<UUID, Proposed> opened = new LinkedHashMap<>();
  private final List<Proposed> fresh = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final Map<Integer, Integer> numbered = new HashMap<>();
  private final TreeMap<LocalDate, UUID> decisions = new TreeMap<>();
  private final List<Letter> outbox = new ArrayList<>();
  private final Asking asking;
  private final Map<Integer, Integer> asked = new HashMap<>();
  private List<Dated> coming = new ArrayList<>();
  private int requests;
  private long size;
  private int terms;
  private int sitting;
  private int term = -1;
  private int session;

  Past(Plan plan, int number, Council council, Frame frame, Lawmaking laws, Asking asking) {
    this.plan = plan;
    this.number = number;
    this.council = council;
    this.frame = frame;
    this.asking = asking;
    for (int place = 0; place < plan.proposalsOf(number); place++) {
      going.add(new Proposed(this, laws, place, plan.opened(number, place)));
    }
  }

  /** Those that were opened, in the order of opening. */
  Collection<Proposed> proposals() {
    return opened.values();
  }

  /** How many entries its journal has with all that was made so far. */
  long size() {
    return size;
  }

  /** What happens before this day and was not asked for yet; a sitting belongs to the day of its notice. */
  Batch until(LocalDate end) {
    List<Dated> acts = new ArrayList<>();
    while (terms < Council.termsBefore(end)) {
      acts.addAll(council.constituted(terms++));
    }
    int held = sitting;
    while (sitting < plan.sittingsOf(number) && plan.day(number, sitting).minusDays(Sitting.NOTICE_DAYS).isBefore(end)) {
      acts.addAll(hold(plan.day(number, sitting++)));
    }
    while (!going.isEmpty() && going.peek().next().isBefore(end)) {
      acts.addAll(move(going.poll()));
    }
    acts.addAll(requests(end));
    acts.sort(Comparator.comparing(Dated::at));
    return new Batch(acts, sitting - held);
  }

  /** What becomes of requests before this day; the rest is still to come. */
  private List<Dated> requests(LocalDate end) {
    while (requests < plan.requestsOf(number) && plan.sent(number, requests).isBefore(end)) {
      LocalDate on = plan.sent(number, requests);
      coming.addAll(new Asked(council, asking, requests++, on).acts(asked.merge(on.getYear(), 1, Integer::sum)));
    }
    Map<Boolean, List<Dated>> parts = coming.stream().collect(Collectors.partitioningBy(act -> LocalDate.ofInstant(act.at(), Plan.ZONE).isBefore(end)));
    coming = parts.get(false);
    return parts.get(true);
  }

  private List<Dated> hold(LocalDate day) {
    int due = Council.termOn(day);
    session = due == term ? session + 1 : 1;
    term = due;
    Sitting held = new Sitting(council, frame, term, session, day);
    List<Dated> acts = held.acts();
    held.decision().ifPresent(decision -> decisions.put(day, decision));
    return acts;
  }

  private List<Dated> move(Proposed proposed) {
    if (opened.putIfAbsent(proposed.id, proposed) == null) {
      fresh.add(proposed);
    }
    LocalDate on = proposed.next();
    List<Act> acts = proposed.acts();
    if (proposed.next() != null) {
      going.add(proposed);
    }
    return acts.stream().map(act -> new Dated(Plan.begin(on).plus(AFTERNOON), act)).toList();
  }

  ProposalsAct.Number number(int year) {
    return new ProposalsAct.Number(year, numbered.merge(year, 1, Integer::sum));
  }

  /** A decision of a sitting before this day, or null. */
  UUID decisionBefore(LocalDate day) {
    return decisions.isEmpty() || decisions.lowerEntry(day) == null ? null : decisions.lowerEntry(day).getValue();
  }

  /** What it writes to others on this day: it asks for support, and states where it stands on what it was asked. @param all codes of all councils */
  List<Act> writes(LocalDate day, List<String> all) {
    List<Act> acts = new ArrayList<>();
    fresh.stream().filter(proposed -> !proposed.isEnded()).forEach(proposed -> {
      Chance chance = council.chance("ask/" + proposed.id);
      if (chance.percent(ASKS) && all.size() > 1) {
        acts.add(proposed.ask(others(chance, all), day, day.plusDays(ANSWER_DAYS)));
      }
    });
    fresh.clear();
    visits.removeIf(visit -> answered(visit, day, acts));
    return acts;
  }

  private List<String> others(Chance chance, List<String> all) {
    TreeSet<String> others = new TreeSet<>();
    int asked = Math.min(all.size() - 1, FEWEST_ASKED + chance.below(MORE_ASKED));
    while (others.size() < asked) {
      String other = chance.pick(all);
      if (!other.equals(council.code)) {
        others.add(other);
      }
    }
    return List.copyOf(others);
  }

  /** @return whether nothing more is to be said */
  private boolean answered(Visit visit, LocalDate day, List<Act> acts) {
    Map.Entry<LocalDate, UUID> decision = decisions.ceilingEntry(visit.asked());
    boolean decided = decision != null && decision.getKey().plusDays(1).isBefore(day);
    Chance chance = council.chance("stance/" + visit.proposed().id);
    if (decided && !visit.proposed().isEnded() && !chance.percent(SILENT)) {
      acts.add(new ProposalsAct.StanceTaken(visit.proposed().id, visit.home().council.code, chance.percent(OPPOSES) ? Stance.OPPOSES : Stance.SUPPORTS,
          decision.getValue(), decision.getKey(), null, null, null));
    }
    return decided || visit.proposed().isEnded();
  }

  /** A letter of another council has come. */
  void received(Letter letter) {
    if (letter.act() instanceof ProposalsAct.SupportAsked asked) {
      visits.add(new Visit(letter.from(), letter.from().opened.get(asked.proposal()), asked.on()));
    }
  }

  /** The acts stand in its journal. */
  void committed(List<Dated> acts) {
    for (Dated dated : acts) {
      if (dated.act() instanceof Addressed addressed) {
        new TreeSet<>(addressed.to()).forEach(to -> outbox.add(new Letter(this, size, dated.act(), to)));
      }
      size++;
    }
  }

  /** What it has written since it was asked last. */
  List<Letter> posted() {
    List<Letter> letters = List.copyOf(outbox);
    outbox.clear();
    return letters;
  }
}
