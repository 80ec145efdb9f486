package kenes.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.decisions.Recommendations;
import kenes.meetings.AgendaItem;
import kenes.voting.Poll;

/** The invented national council: founded, its extended sitting with invited chairs who have a voice and no vote, its recommendations and the replies on paper. */
final class NationalCouncil {
  /** Its code. */
  static final String BODY = "KZ-DEMO-COUNCIL";

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);

  /** A reply that has come by now. */
  private record Reply(LocalDate on, UUID decision, int addressee, String words) {}

  private final Facades then;
  private final PastClock past;
  private final DemoSeed seed = DemoSeed.read("demo-national", DemoSeed.class);
  private final NationalSeed national = NationalSeed.read();

  /** @param then over the past clock */
  NationalCouncil(Facades then, PastClock past) {
    this.then = then;
    this.past = past;
  }

  /** @param kenes by the clock of the present @return its decisions by their papers */
  Map<String, UUID> play(Facades kenes) {
    Map<Integer, UUID> people = new NationalFounding(kenes, seed, national).register();
    at(LocalDate.parse(seed.body().recordSince()), MORNING);
    NationalFounding founding = new NationalFounding(then, seed, national);
    founding.constitute(people);
    Crew crew = Crew.of(then, BODY);
    DemoSeed.Session session = seed.sessions().getFirst();
    Timetable timetable = new Timetable(past);
    PastSitting sitting = new PastSitting(then, timetable, seed, session, crew, new DemoPapers());
    sitting.enter();
    timetable.at(instant(LocalDate.parse(session.noticeOn()), NOON), () -> then.couriers().deliverNow());
    timetable.play();
    at(LocalDate.parse(national.recommendedOn()), MORNING);
    Map<String, UUID> made = decide(sitting.meeting(), session, crew);
    new DemoMinutes(then, crew, BODY).publish("national", sitting.meeting(), crew.deputy(crew.chair()));
    recommend(made, crew).forEach(reply -> {
      at(reply.on(), MORNING);
      then.decisions().recommendations().reply(crew.secretary(), BODY, "demo-reply-" + reply.decision() + "-" + reply.addressee(),
          new Recommendations.Reply(reply.decision(), reply.addressee(), reply.on(), reply.words(), null));
    });
    at(LocalDate.parse(national.change().from()), MORNING);
    founding.change(people.get(0));
    return made;
  }

  private Map<String, UUID> decide(UUID meeting, DemoSeed.Session session, Crew crew) {
    Map<String, UUID> made = new HashMap<>();
    List<AgendaItem> items = then.db().read(tx -> then.meetings().items(tx, BODY, meeting));
    for (NationalSeed.Recommended one : national.recommendations()) {
      int index = session.items().indexOf(session.items().stream().filter(item -> one.paper().equals(item.paper())).findFirst().orElseThrow());
      Poll vote = then.db().read(tx -> then.voting().listOfItem(tx, BODY, items.get(index).id())).getLast();
      List<Decisions.Wording> wordings = Stream.of(Lang.KK, Lang.RU).map(lang -> DemoDecisions.wording(lang, seed.papers().get(one.paper()))).toList();
      UUID decision = then.decisions().adopt(crew.secretary(), BODY, "demo-national-adopt-" + one.paper(),
          new Decisions.Adopt(vote.id(), "RECOMMENDATION", wordings, null, null, null, null)).act(DecisionsAct.DecisionAdopted.class).decision();
      then.decisions().sign(crew.deputy(crew.chair()), BODY, "demo-national-sign-" + one.paper(), decision);
      made.put(one.paper(), decision);
    }
    return made;
  }

  /** Sends them to those who answer on paper. @return the replies, the earliest first */
  private List<Reply> recommend(Map<String, UUID> made, Crew crew) {
    return national.recommendations().stream().flatMap(one -> {
      UUID decision = made.get(one.paper());
      return one.papers().stream().map(to -> {
        int addressee = one.papers().indexOf(to) + 1;
        then.decisions().recommendations().recommend(crew.secretary(), BODY, "demo-recommend-" + one.paper() + "-" + addressee,
            new Recommendations.Send(decision, to.name(), to.body(), LocalDate.parse(to.replyBy())));
        return to.replied() == null ? null : new Reply(LocalDate.parse(to.replied()), decision, addressee, to.reply());
      });
    }).toList().stream().filter(reply -> reply != null).sorted(Comparator.comparing(Reply::on)).toList();
  }

  private void at(LocalDate date, LocalTime time) {
    past.set(instant(date, time));
  }

  private Instant instant(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZoneId.of(seed.zone())).toInstant();
  }
}
