package kenes.kit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.requests.Opinion;
import kenes.requests.RequestAnswers;
import kenes.requests.RequestControl;
import kenes.requests.RequestLife;
import kenes.requests.Requests;
import kenes.requests.RequestsAct;

/** A request of a test council: sent by its author, answered and judged as a test needs. */
public final class TestRequest {
  private static final Text OFFICE = Text.of("Сынақ ауданының әкімі", "Аким Сынакского района", null);

  private final TestKenes kenes;
  private final TestCouncil council;
  private final UUID id;

  /** Written and sent today by these deputies, the leading one first, to the akim. */
  public TestRequest(TestKenes kenes, TestCouncil council, int... seats) {
    this(kenes, council, compose(council, null, seats), seats);
  }

  /** Written and sent today. */
  public TestRequest(TestKenes kenes, TestCouncil council, Requests.Compose content, int... seats) {
    this.kenes = kenes;
    this.council = council;
    UUID draft = kenes.requests.drafts().save(council.deputy(seats[0]), council.code(), null, content);
    for (int seat = 1; seat < seats.length; seat++) {
      kenes.requests.drafts().join(council.deputy(seats[seat]), council.code(), draft);
    }
    this.id = kenes.requests.requests().send(council.deputy(seats[0]), council.code(), kenes.key(), new Requests.Send(draft, null))
        .act(RequestsAct.RequestSent.class).request();
  }

  /** What asks the akim about the water main. @param follows or null */
  public static Requests.Compose compose(TestCouncil council, UUID follows, int... seats) {
    return compose("AKIM", OFFICE, null, java.util.Arrays.stream(seats).mapToObj(council::person).toList(), follows);
  }

  public static Requests.Compose compose(String kind, Text office, String name, List<UUID> authors, UUID follows) {
    return new Requests.Compose(authors, kind, office, name, List.of(
        new Requests.Wording(Lang.KK, "Су құбырын жөндеу туралы", "Абай көшесіндегі су құбыры қашан жөнделеді?"),
        new Requests.Wording(Lang.RU, "О ремонте водопровода", "Когда будет отремонтирован водопровод по улице Абая?")), false, follows);
  }

  /** One overdue with an answer that the wrong person signed, one answered that follows it up, and one handed in. @return their ids for addresses */
  public static Map<String, String> plant(TestKenes kenes, TestCouncil council) {
    kenes.clock.advance(Duration.ofDays(-40));
    TestRequest first = new TestRequest(kenes, council, 3, 4);
    kenes.clock.advance(Duration.ofDays(40));
    first.answer("OTHER");
    kenes.requests.control().putOn(council.chair(), council.code(), kenes.key(), new RequestControl.PutOn(first.id, null));
    new TestRequest(kenes, council, compose(council, first.id, 3), 3).answer("HEAD").judge(3, Opinion.FORMAL);
    UUID draft = kenes.requests.drafts().save(council.deputy(3), council.code(), null, compose(council, null, 3));
    kenes.requests.drafts().handIn(council.deputy(3), council.code(), draft);
    return Map.of("{request}", first.id.toString(), "{writing}", draft.toString());
  }

  public UUID id() {
    return id;
  }

  public RequestLife life() {
    return kenes.db.read(tx -> kenes.requests.requests().get(tx, council.code(), id));
  }

  /** Answered today. @param role who signed, as the rulebook names it, or OTHER */
  public TestRequest answer(String role) {
    kenes.requests.answers().receive(council.staff(), council.code(), kenes.key(), receive(role));
    return this;
  }

  public RequestAnswers.Receive receive(String role) {
    return new RequestAnswers.Receive(id, today(), new RequestAnswers.Signed(role, "Б. Жауапов", "Сынақ ауданының әкімі"),
        List.of(new RequestAnswers.Writing(Lang.RU, "Ремонт водопровода будет завершён до 1 декабря.")), List.of(), true, null, null);
  }

  public TestRequest judge(int seat, Opinion opinion) {
    kenes.requests.answers().judge(council.deputy(seat), council.code(), kenes.key(), new RequestAnswers.Judge(id, opinion, null));
    return this;
  }

  /** Today in the council's zone. */
  public LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, council.code()));
  }

  /** The names of the acts of its life, in order. */
  public List<String> acts() {
    return Stream.of(life()).flatMap(life -> life.steps().stream()).map(step -> step.act().getClass().getSimpleName()).toList();
  }
}
