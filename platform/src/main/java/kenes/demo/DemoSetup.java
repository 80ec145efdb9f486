package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kenes.accounts.Account;
import kenes.accounts.Role;

/**
 * Makes the demonstration on an installation that was initialised for it, with its seed: the invented council, its lawful past
 * sittings recorded with a past clock, and the ended Council's archive. Started again after an interruption, it goes on.
 */
public final class DemoSetup {
  /** Code of the invented council. */
  public static final String BODY = "KZ-DEMO";

  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
  private static final Duration LINK_LIFETIME = Duration.ofDays(1);

  private final Function<InstantSource, Facades> facadesOver;
  private final Facades kenes;
  private final DemoSeed seed = DemoSeed.read();

  /**
   * @param facadesOver builds the facades over the same database with another clock
   * @param clock of the present
   * @throws kenes.base.Refused {@code NOT_A_DEMO}
   */
  public DemoSetup(Function<InstantSource, Facades> facadesOver, InstantSource clock) {
    this.facadesOver = facadesOver;
    this.kenes = facadesOver.apply(clock);
    DemoGuard.requireDemo(kenes);
  }

  /**
   * Makes everything that is not there yet; does nothing when all is there. The present's journal must then be refreshed
   * once, or wait for its followers.
   */
  public void run() {
    if (isComplete()) {
      return;
    }
    Archive.read().record(kenes);
    Map<Integer, UUID> people = new Founding(kenes, seed).register();
    PastClock past = new PastClock();
    Facades then = facadesOver.apply(past);
    Map<String, UUID> recommended = new NationalCouncil(then, past).play(kenes);
    past.set(at(LocalDate.parse(seed.body().recordSince()), LocalTime.MIDNIGHT));
    new Founding(then, seed).constitute(people);
    new DemoPlan(then, seed.plan(), Crew.of(then, BODY)).adopt();
    UUID first = new FirstSession(then, past, seed).play();
    Crew crew = Crew.of(then, BODY);
    DemoMinutes minutes = new DemoMinutes(then, crew, BODY);
    past.set(at(LocalDate.ofInstant(past.instant(), ZoneId.of(seed.zone())).plusDays(1), NOON));
    minutes.publish("1", first, crew.deputy(crew.chair()));
    DemoPapers papers = new DemoPapers();
    DemoRequests requests = new DemoRequests(then, past, seed, crew);
    requests.until(LocalDateTime.parse(seed.special().getFirst().noticeAt()).toLocalDate());
    for (DemoSeed.Special session : seed.special()) {
      List<UUID> sittings = new SpecialSession(then, past, seed, session, crew, papers).play();
      for (int sitting = 0; sitting < sittings.size(); sitting++) {
        minutes.publish(session.number() + "-" + (sitting + 1), sittings.get(sitting), crew.deputy(crew.chair()));
      }
    }
    past.set(at(LocalDate.parse(seed.plan().changedOn()), AFTERNOON));
    new DemoPlan(then, seed.plan(), crew).change();
    DemoDecisions decisions = new DemoDecisions(then, past, seed, crew);
    for (DemoSeed.Session session : seed.sessions()) {
      requests.until(LocalDate.parse(session.noticeOn()));
      UUID meeting = play(then, past, session, crew, papers);
      LocalDate next = LocalDate.parse(session.date()).plusDays(1);
      boolean last = session == seed.sessions().getLast();
      past.set(at(next, NOON));
      draw(decisions, session, meeting, next, last);
      if (last) {
        requests.until(next);
        Days days = new Days(new Timetable(past), then, ZoneId.of(seed.zone()));
        new DemoAdvice(then, recommended, decisions.made()).enter(days);
        Map<String, UUID> proposals = new DemoProposals(then, days, next, decisions.made().get("law-proposals"), recommended.get("openness")).play();
        new DemoSource(kenes, recommended, decisions.made(), proposals).enter();
      }
      past.set(at(next, AFTERNOON));
      minutes.publish(String.valueOf(session.number()), meeting, crew.deputy(crew.chair()));
      if (!last) {
        moveOn(decisions, next);
      }
    }
  }

  /** A session, and the sittings of commissions before it. */
  private UUID play(Facades then, PastClock past, DemoSeed.Session session, Crew crew, DemoPapers papers) {
    Timetable timetable = new Timetable(past);
    PastSitting sitting = new PastSitting(then, timetable, seed, session, crew, papers);
    sitting.enter();
    seed.commissionSittings().stream().filter(one -> one.session() == session.number())
        .forEach(one -> new CommissionSitting(then, timetable, seed, one, crew).enter(sitting, session));
    timetable.play();
    return sitting.meeting();
  }

  /** The last sitting leaves one decision sent for registration and one unsigned; a court annuls one of the sitting before. */
  private static void draw(DemoDecisions decisions, DemoSeed.Session session, UUID meeting, LocalDate day, boolean last) {
    List<String> signed = last ? List.of("heating-budget", "law-proposals") : List.of("budget-clarification", "pasture-plan");
    decisions.drawUp(meeting, session, last ? List.of("heating-budget", "social-aid", "law-proposals") : signed);
    signed.forEach(decisions::sign);
    if (last) {
      decisions.send("heating-budget", day);
      decisions.annulByCourt("pasture-plan", day);
    }
  }

  /** The decisions of the first sitting are registered and published before the next one is called; one is put on control. */
  private static void moveOn(DemoDecisions decisions, LocalDate day) {
    List<String> papers = List.of("budget-clarification", "pasture-plan");
    papers.forEach(paper -> decisions.send(paper, day.plusDays(1)));
    papers.forEach(paper -> decisions.register(paper, day.plusDays(7), "88" + (44 + papers.indexOf(paper)) + "-05"));
    papers.forEach(paper -> decisions.publish(paper, day.plusDays(11)));
    decisions.putOnControl("budget-clarification", day.plusDays(66));
  }

  /** The last thing made are the minutes of the last past sitting. */
  private boolean isComplete() {
    return kenes.db().read(tx -> kenes.meetings()
        .find(tx, BODY, seed.term().number(), String.valueOf(seed.sessions().getLast().number()))
        .flatMap(sitting -> kenes.minutes().findPublished(tx, BODY, sitting.id()))).isPresent();
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZoneId.of(seed.zone())).toInstant();
  }

  /** One-time tokens that sign somebody in for each role of the demonstration; valid for a day. Made anew at every call. */
  public static Map<Role, String> signInLinks(Facades kenes) {
    Crew crew = Crew.of(kenes, BODY);
    Map<Role, UUID> accounts = new LinkedHashMap<>();
    accounts.put(Role.CHAIR, crew.deputy(crew.chair()).account());
    accounts.put(Role.SECRETARY, crew.secretary().account());
    accounts.put(Role.DEPUTY, crew.deputy(crew.guest()).account());
    kenes.db().read(tx -> kenes.register().staff(tx, BODY, kenes.register().today(tx, BODY))).stream()
        .filter(staff -> staff.role().equals("staff")).findFirst().ifPresent(staff -> accounts.put(Role.STAFF, staff.account()));
    kenes.accounts().list().stream().filter(Account::administrator).findFirst()
        .ifPresent(account -> accounts.put(Role.ADMINISTRATOR, account.id()));
    Map<Role, String> links = new LinkedHashMap<>();
    accounts.forEach((role, account) -> links.put(role, kenes.accounts().signInLink(account, LINK_LIFETIME)));
    return links;
  }
}
