package kenes.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kenes.accounts.Caller;
import kenes.elections.Elections;
import kenes.elections.ElectionsAct;
import kenes.voting.PaperBallots;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;

/** Plays one election of a past sitting, on paper, by hands, or by name. */
final class PastElection {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofSeconds(10);
  private static final Duration COUNTING = Duration.ofMinutes(6);

  private final Facades kenes;
  private final PastClock clock;
  private final String body;
  private final Crew crew;
  private final Caller presiding;
  private final List<Integer> counters;
  private final FirstSeed.Contest contest;
  private final UnaryOperator<String> key;
  private UUID election;

  /** @param counters seats of the counting commission, the chair first @param key the fixed idempotency key of a happening */
  PastElection(Facades kenes, PastClock clock, String body, Crew crew, Caller presiding, List<Integer> counters, FirstSeed.Contest contest,
      UnaryOperator<String> key) {
    this.kenes = kenes;
    this.clock = clock;
    this.body = body;
    this.crew = crew;
    this.presiding = presiding;
    this.counters = counters;
    this.contest = contest;
    this.key = key;
  }

  /** Calls it, and candidates are named and agree. @param post in the organization, or null */
  void name(UUID item, UUID organization, UUID post) {
    election = kenes.elections().call(crew.secretary(), body, key.apply("call"),
        new Elections.Call(item, contest.kind(), contest.title(), 1, organization, "chair", post)).act(ElectionsAct.ElectionCalled.class).election();
    for (FirstSeed.Named candidate : contest.candidates()) {
      clock.pass(MOMENT);
      kenes.elections().nominate(crew.deputy(candidate.namedBy()), body, key.apply("name-" + candidate.seat()),
          new Elections.Nominate(election, person(candidate.seat()), person(candidate.namedBy()), null));
      clock.pass(MOMENT);
      kenes.elections().accept(crew.deputy(candidate.seat()), body, key.apply("accept-" + candidate.seat()), new Elections.Accept(election, person(candidate.seat())));
    }
  }

  void hold() {
    clock.pass(PAUSE);
    kenes.elections().closeList(presiding, body, key.apply("list"), new Elections.CloseList(election));
    if (contest.rounds() != null) {
      for (int number = 0; number < contest.rounds().size(); number++) {
        paper(key.apply("round-" + number), contest.rounds().get(number));
      }
    } else if (contest.tellers() != null) {
      hands(key.apply("hands"));
    } else {
      named(key.apply("named"));
    }
  }

  private UUID open(String key, PollMethod method, List<UUID> tellers) {
    clock.pass(PAUSE);
    return kenes.elections().openRound(presiding, body, key, new Elections.OpenRound(election, method, tellers)).act(ElectionsAct.RoundOpened.class).round();
  }

  private void announce(String key, UUID round) {
    clock.pass(PAUSE);
    kenes.elections().announce(presiding, body, key + "-announce", new Elections.Announce(round));
  }

  /** One of the commission issues the forms, its chair enters the count, all of it sign. */
  private void paper(String key, FirstSeed.Round counted) {
    UUID round = open(key, PollMethod.SECRET, List.of());
    PaperBallots papers = kenes.paperBallots();
    Caller head = crew.deputy(counters.getFirst());
    clock.pass(PAUSE);
    papers.prepareForms(head, body, key + "-forms", new PaperBallots.PrepareForms(round, counted.prepared()));
    crew.deputies().forEach((seat, deputy) -> {
      clock.pass(MOMENT);
      papers.issueForm(crew.deputy(counters.get(1)), body, key + "-form-" + seat, new PaperBallots.IssueForm(round, deputy.person()));
    });
    counted.exchanged().forEach(seat -> papers.exchangeForm(crew.deputy(counters.get(1)), body, key + "-exchange-" + seat,
        new PaperBallots.ExchangeForm(round, person(seat))));
    clock.pass(COUNTING);
    papers.destroyForms(head, body, key + "-left", new PaperBallots.DestroyForms(round, counted.prepared() - crew.deputies().size() - counted.exchanged().size()));
    papers.openBox(head, body, key + "-box", round);
    clock.pass(COUNTING);
    papers.countForms(head, body, key + "-count", new PaperBallots.CountForms(round, counted.found(), counted.spoiled(), votes(counted.votes(), null)));
    for (int counter : counters) {
      clock.pass(MOMENT);
      papers.signCount(crew.deputy(counter), body, key + "-sign-" + counter, round);
    }
    announce(key, round);
  }

  private SortedMap<String, Long> votes(Map<Integer, Long> bySeat, Integer against) {
    SortedMap<String, Long> votes = new TreeMap<>();
    bySeat.forEach((seat, number) -> votes.put(person(seat).toString(), number));
    if (against != null) {
      votes.put(PaperForm.AGAINST, against.longValue());
    }
    return votes;
  }

  private void hands(String key) {
    UUID round = open(key, PollMethod.HANDS, contest.tellers().stream().map(this::person).toList());
    for (int teller : contest.tellers()) {
      clock.pass(PAUSE);
      kenes.elections().countHands(crew.deputy(teller), body, key + "-" + teller, new Elections.CountHands(round, votes(contest.hands(), contest.against())));
    }
    announce(key, round);
  }

  /** Who votes for no candidate is against. */
  private void named(String key) {
    UUID round = open(key, PollMethod.NAMED, List.of());
    crew.deputies().forEach((seat, deputy) -> {
      clock.pass(Duration.ofSeconds(3));
      List<UUID> chosen = contest.named().entrySet().stream().filter(one -> one.getValue().contains(seat)).map(one -> person(one.getKey())).toList();
      kenes.elections().vote(deputy, body, key + "-" + seat, new Elections.Vote(round, chosen, chosen.isEmpty()));
    });
    announce(key, round);
  }

  private UUID person(int seat) {
    return crew.deputy(seat).person();
  }
}
