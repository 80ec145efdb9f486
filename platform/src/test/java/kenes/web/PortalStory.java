package kenes.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Convening;
import kenes.meetings.Archives;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.rules.Rules;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.web.portal.Portal;
import kenes.web.portal.PortalParts;

/**
 * The portal over a real database: all bodies of Kazakhstan, an invented council of 21 seats (one vacant) that has held a
 * lawful session with two votes and now holds an exercise with an open vote, and one archived event of the ended Council.
 */
final class PortalStory implements AutoCloseable {
  static final String COUNCIL = "KZ-SYNAK";
  /** A council whose rules are inferred, not read in a law. */
  static final String OTHER = "KZ-SYNAK-2";
  static final Instant HELD = Instant.parse("2026-11-12T05:00:00Z");

  final TestKenes kenes = TestKenes.seeded();
  final TestCouncil council;
  private final TestSite site = new TestSite();
  private final WebServer server;
  private final AtomicInteger seats = new AtomicInteger(1);
  final int port;

  PortalStory() {
    kenes.clock.set(HELD.minus(Duration.ofDays(14)));
    council = new TestCouncil(kenes, COUNCIL, 21, 20);
    kenes.rules.load(Caller.installation(), COUNCIL, kenes.key(), Rules.shipped("demo-training"));
    kenes.registrar.registerBody(Caller.installation(), kenes.key(), TestCouncil.body(OTHER, TestKenes.REGISTRY));
    kenes.rules.load(Caller.installation(), OTHER, kenes.key(), Rules.shipped("magdeburg"));
    UUID regular = convene("regular", HELD, "present", "default");
    kenes.clock.set(HELD);
    hold(regular);
    archive();
    kenes.clock.set(TestKenes.NOON);
    train();
    WebParts web = site.parts(new PageCache(kenes.journal::knownSize, kenes.clock, 16 << 20));
    PortalParts parts = new PortalParts(kenes.db, kenes.journal, kenes.register, kenes.meetings, kenes.workPlans, kenes.voting, kenes.rules, kenes.requests,
        kenes.clock, "https://kenes.example", TestKenes.REGISTRY,
        body -> body.equals(COUNCIL) || body.equals(TestKenes.REGISTRY) ? Optional.of("kenes.example/" + body + "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k") : Optional.empty(),
        Optional.of(() -> Optional.of(seats.getAndDecrement() > 0 ? "seat-token" : "").filter(token -> !token.isEmpty())));
    List<Route> routes = new ArrayList<>(Site.routes(web));
    routes.addAll(new Portal(parts).routes());
    server = new WebServer(web, routes);
    port = server.start(0);
  }

  private UUID convene(String kind, Instant start, String... decisionKinds) {
    List<Convening.NewItem> agenda = new ArrayList<>();
    for (int i = 0; i < decisionKinds.length; i++) {
      agenda.add(new Convening.NewItem(Text.of("Аудандық бюджетке өзгерістер енгізу туралы, " + (i + 1),
          "О внесении изменений в районный бюджет, " + (i + 1), null), decisionKinds[i]));
    }
    Recorded convened = kenes.convening.convene(council.secretary(), COUNCIL, kenes.key(), new Convening.Convene(kind, null, council.plenary(),
        Text.of("Мәслихаттың сессиясы", "Сессия маслихата", "Session of the maslikhat"),
        Text.of("Мәжіліс залы", "Зал заседаний", "Chamber"), start, agenda));
    return convened.act(MeetingsAct.MeetingConvened.class).meeting();
  }

  private void hold(UUID meeting) {
    begin(meeting);
    for (int item = 0; item < 2; item++) {
      UUID poll = openVote(meeting, item);
      for (int seat = 1; seat <= 15; seat++) {
        Choice choice = seat <= 13 - 4 * item ? Choice.FOR : seat % 2 == 0 ? Choice.AGAINST : Choice.ABSTAIN;
        kenes.voting.cast(council.deputy(seat), COUNCIL, kenes.key(), new Voting.Cast(poll, council.person(seat), choice));
      }
      kenes.voting.close(council.chair(), COUNCIL, kenes.key(), poll);
      UUID id = item(meeting, item);
      kenes.meetings.closeItem(council.chair(), COUNCIL, kenes.key(), meeting, id);
    }
    kenes.meetings.close(council.chair(), COUNCIL, kenes.key(), meeting);
  }

  private void train() {
    UUID meeting = convene("training", TestKenes.NOON, "default");
    begin(meeting);
    UUID poll = openVote(meeting, 0);
    kenes.voting.cast(council.deputy(3), COUNCIL, kenes.key(), new Voting.Cast(poll, council.person(3), Choice.FOR));
  }

  private void begin(UUID meeting) {
    for (int seat = 1; seat <= 16; seat++) {
      kenes.meetings.arrive(council.staff(), COUNCIL, kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
    }
    kenes.meetings.open(council.chair(), COUNCIL, kenes.key(), meeting);
  }

  private UUID openVote(UUID meeting, int item) {
    UUID id = item(meeting, item);
    kenes.meetings.openItem(council.chair(), COUNCIL, kenes.key(), meeting, id);
    return kenes.voting.open(council.chair(), COUNCIL, kenes.key(), new Voting.Open(id, Text.of(
        "Бюджетке өзгерістер енгізу туралы шешім қабылдансын ба?", "Принять решение о внесении изменений в бюджет?", null), true))
        .act(VotingAct.PollOpened.class).poll();
  }

  private UUID item(UUID meeting, int item) {
    return kenes.db.read(tx -> kenes.meetings.items(tx, COUNCIL, meeting).get(item).id());
  }

  private void archive() {
    kenes.archives.archive(Caller.installation(), "KZ-SENATE-COUNCIL", kenes.key(), new Archives.Archive("sitting", "2022",
        Text.of("Кеңейтілген отырыс", "Расширенное заседание", "Extended sitting"),
        Text.of("Отырыс туралы.", "О заседании.", "About the sitting."), List.of(
        new MeetingsAct.Source("Маслихаты – ключевое звено", "Казахстанская правда", "https://kazpravda.kz/n/maslihaty-klyuchevoe-zveno", "ru"))));
  }

  @Override
  public void close() {
    server.close();
    site.close();
    kenes.close();
  }
}
