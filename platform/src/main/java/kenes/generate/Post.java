package kenes.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.base.Digest;
import kenes.couriers.CouriersAct;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Journal;
import kenes.journal.Loading.Dated;
import kenes.proposals.ProposalsAct;

/** Carries letters from council to council as the couriers do: an act and its receipt in the journal of the receiver, then its end in that of the sender. */
final class Post {
  private static final Duration WAY = Duration.ofMinutes(10);

  private final Journal journal;
  private final List<Past> pasts;
  private final Map<String, Past> byCode;

  /** A letter that came. @param index of its receipt in the receiver's journal */
  private record Arrived(Past.Letter letter, long index) {}

  Post(Journal journal, List<Past> pasts) {
    this.journal = journal;
    this.pasts = pasts;
    this.byCode = pasts.stream().collect(Collectors.toMap(past -> past.council.code, Function.identity()));
  }

  /** Does a piece of work for many councils, a transaction for each. */
  @FunctionalInterface
  interface Rounds {
    /** @param made what the council records, asked for within its transaction */
    void each(List<Past> pasts, BiFunction<Tx, Past, List<Dated>> made);
  }

  /** Everybody writes, then everything that was written since the last time is carried. */
  void go(LocalDate day, Rounds rounds) {
    Instant at = Plan.begin(day);
    List<String> codes = pasts.stream().map(past -> past.council.code).toList();
    Map<Past, List<Dated>> written = new LinkedHashMap<>();
    pasts.forEach(past -> written.put(past, dated(past.writes(day, codes), at)));
    rounds.each(pasts, (tx, past) -> written.get(past));
    Map<Past, List<Past.Letter>> coming = pasts.stream().flatMap(past -> past.posted().stream())
        .collect(Collectors.groupingBy(letter -> byCode.get(letter.to()), LinkedHashMap::new, Collectors.toList()));
    Map<Past, List<Arrived>> ends = arrivals(coming);
    rounds.each(List.copyOf(coming.keySet()), (tx, past) -> dated(receive(tx, coming.get(past)), at.plus(WAY)));
    coming.forEach((past, letters) -> letters.forEach(past::received));
    rounds.each(List.copyOf(ends.keySet()), (tx, past) -> dated(ends.get(past).stream().map(arrived -> end(tx, arrived)).toList(), at.plus(WAY.multipliedBy(2))));
  }

  /** Where each letter will arrive, by its sender: a receipt, and what it does, for one after another. */
  private static Map<Past, List<Arrived>> arrivals(Map<Past, List<Past.Letter>> coming) {
    Map<Past, List<Arrived>> ends = new LinkedHashMap<>();
    coming.forEach((past, letters) -> {
      long index = past.size();
      for (Past.Letter letter : letters) {
        ends.computeIfAbsent(letter.from(), any -> new ArrayList<>()).add(new Arrived(letter, index));
        index += 2;
      }
    });
    return ends;
  }

  private List<Act> receive(Tx tx, List<Past.Letter> letters) {
    List<Act> acts = new ArrayList<>();
    for (Past.Letter letter : letters) {
      acts.add(new CouriersAct.Received(letter.from().council.code, letter.index(), leaf(tx, letter.from(), letter.index()), journal.acts().name(letter.act())));
      acts.add(done(letter.from().council.code, letter));
    }
    return acts;
  }

  private static ProposalsAct done(String from, Past.Letter letter) {
    ProposalsAct.Letter by = new ProposalsAct.Letter(from, letter.index());
    return switch ((ProposalsAct) letter.act()) {
      case ProposalsAct.SupportAsked act -> new ProposalsAct.ProposalArrived(act.proposal(), from, false, act.dossier(), null, act.on(), act.due(), by, null, null);
      case ProposalsAct.AnswerReturned act -> new ProposalsAct.AnswerArrived(act.proposal(), from, act.from(), act.step(), act.how(), act.ending(), act.on(), act.words(),
          act.documents(), act.law(), by, act.place(), act.takenBack());
      case ProposalsAct.StanceTaken act -> new ProposalsAct.StanceReceived(act.proposal(), from, act.stance(), act.decision(), act.on(), act.words(), by, act.version());
      default -> throw new IllegalArgumentException("no letter: " + letter.act());
    };
  }

  private CouriersAct end(Tx tx, Arrived arrived) {
    Past.Letter letter = arrived.letter();
    return new CouriersAct.Delivered(letter.index(), letter.to(), arrived.index(), leaf(tx, byCode.get(letter.to()), arrived.index()), false, null);
  }

  private Digest leaf(Tx tx, Past past, long index) {
    return journal.get(tx, past.council.code, index).leafHash();
  }

  private static List<Dated> dated(List<? extends Act> acts, Instant at) {
    return acts.stream().map(act -> new Dated(at, act)).toList();
  }
}
