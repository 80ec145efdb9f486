package kenes.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.commissions.Commissions;
import kenes.commissions.CommissionsAct;
import kenes.commissions.Conclusions;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Papers;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.requests.Requests;

/**
 * The maslikhat of an invented district through the year 2026: eleven seats, ten deputies. The first chairs it; seats 2 to 6 sit on
 * the budget commission, 7 to 10 on the social one. Its clock is moved by the story alone, and every step goes through the facades.
 */
public final class DistrictYear {
  public static final String BODY = "KZ-YEAR";
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Text HALL = Text.of("Мәслихаттың мәжіліс залы", "Зал заседаний маслихата", "Hall of the maslikhat");
  private static final Text COMMISSION_SITTING = Text.of("Тұрақты комиссияның отырысы", "Заседание постоянной комиссии", "Sitting of the standing commission");

  public final TestKenes kenes;
  public final TestCouncil council;
  public final UUID budget;
  public final UUID social;
  private final List<Gathering> gatherings = new ArrayList<>();

  /** On 12 January 2026, with both commissions. @param kenes seeded */
  public DistrictYear(TestKenes kenes) {
    this.kenes = kenes;
    on("2026-01-12T09:00");
    council = new TestCouncil(kenes, BODY, 11, 10);
    budget = council.commission();
    social = kenes.commissions.create(council.secretary(), BODY, kenes.key(), new Commissions.Create(
        Text.of("әлеуметтік мәселелер комиссиясы", "комиссия по социальным вопросам", "social commission"), true,
        Text.of("Білім беру, денсаулық сақтау және ауыз су", "Образование, здравоохранение и питьевая вода", null), LocalDate.of(2026, 1, 1), null,
        basis())).entries().stream().map(entry -> entry.act()).filter(RegisterAct.OrganizationFormed.class::isInstance).map(RegisterAct.OrganizationFormed.class::cast).findFirst().orElseThrow().organization();
    belong(2, budget, "chair");
    belong(3, budget, "deputy_chair");
    Stream.of(4, 5, 6).forEach(seat -> belong(seat, budget, "member"));
    appoint(8, "deputy_chair");
    Stream.of(7, 9, 10).forEach(seat -> appoint(seat, "member"));
  }

  private static CommissionsAct.Basis basis() {
    return new CommissionsAct.Basis(null, "2025 жылғы 24 желтоқсандағы шешім");
  }

  private void belong(int seat, UUID organization, String role) {
    kenes.registrar.beginMembership(council.secretary(), BODY, kenes.key(), new Registrar.NewMembership(person(seat), organization, role, null, TestCouncil.TERM, null, null,
        TestCouncil.BEGAN, null));
  }

  private void appoint(int seat, String role) {
    kenes.commissions.appoint(council.secretary(), BODY, kenes.key(), new Commissions.Appoint(social, person(seat), role, LocalDate.of(2026, 1, 1), basis()));
  }

  /** Moves the clock to this time of the district, as 2026-03-27T10:00. */
  public DistrictYear on(String dayAndTime) {
    kenes.clock.set(LocalDateTime.parse(dayAndTime).atZone(ZONE).toInstant());
    return this;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(kenes.clock.instant(), ZONE);
  }

  public UUID person(int seat) {
    return council.person(seat);
  }

  public List<UUID> people(Integer... seats) {
    return Arrays.stream(seats).map(council::person).toList();
  }

  /** Every sitting of the year in the order of convening, those that failed among them. */
  public List<Gathering> gatherings() {
    return List.copyOf(gatherings);
  }

  Gathering keep(Gathering gathering) {
    gatherings.add(gathering);
    return gathering;
  }

  /** A session is convened now. @param head who will preside @param asked who asked for it, or null */
  public Gathering session(String kind, String start, Caller head, Convening.Asked asked, Text title, Convening.NewItem... items) {
    return convene(kind, council.plenary(), start, head, asked, title, Convening.Setting.ORDINARY, items);
  }

  private Gathering convene(String kind, UUID organization, String start, Caller head, Convening.Asked asked, Text title, Convening.Setting setting, Convening.NewItem... items) {
    UUID meeting = kenes.convening.convene(council.secretary(), BODY, kenes.key(), new Convening.Convene(kind, null, organization, title, HALL,
        LocalDateTime.parse(start).atZone(ZONE).toInstant(), List.of(items), null, asked, setting)).act(MeetingsAct.MeetingConvened.class).meeting();
    return keep(new Gathering(this, head, meeting));
  }

  /**
   * An item of a session is sent to a commission, which is convened on it now and is to vote on a conclusion.
   *
   * @param head who will preside there @param recommendation code in the rulebook's list @param partners others that sit with it
   */
  public Gathering commission(UUID organization, String start, int head, Gathering session, int position, String recommendation, UUID... partners) {
    Stream.concat(Stream.of(organization), Stream.of(partners)).forEach(asked -> kenes.papers.askOpinion(council.secretary(), BODY, kenes.key(),
        new Papers.AskOpinion(session.item(position), asked, null, LocalDate.ofInstant(session.meeting().startsAt(), ZONE).minusDays(1))));
    Text title = session.title(position);
    Convening.Setting setting = partners.length == 0 ? Convening.Setting.ORDINARY
        : new Convening.Setting(Form.JOINT, false, List.of(), List.of(partners));
    Gathering sitting = convene("regular", organization, start, council.deputy(head), null, COMMISSION_SITTING, setting, new Convening.NewItem(title, "default"));
    kenes.conclusions.prepare(council.secretary(), BODY, kenes.key(), new Conclusions.Prepare(sitting.item(1), session.item(position), "CONCLUSION", recommendation,
        wordings(title, Text.of("1. Шешім жобасы мәслихат сессиясының қарауына ұсынылсын.", "1. Внести проект решения на рассмотрение сессии маслихата.", null)), null));
    return sitting;
  }

  /** Makes a decision of an adopted vote. @param kind NORMATIVE or OTHER */
  public UUID decide(UUID poll, String kind, Text title, Text text) {
    return kenes.decisions.adopt(council.secretary(), BODY, kenes.key(), new Decisions.Adopt(poll, kind, wordings(title, text), null, null, null, null))
        .act(DecisionsAct.DecisionAdopted.class).decision();
  }

  private static List<Decisions.Wording> wordings(Text title, Text text) {
    return Stream.of(Lang.KK, Lang.RU).map(lang -> new Decisions.Wording(lang, title.exact(lang), text.exact(lang))).toList();
  }

  /** A signed decision goes to the justice body, is registered there and published, all on this day. */
  public DistrictYear register(UUID decision, String number) {
    kenes.decisions.send(council.secretary(), BODY, kenes.key(), new Decisions.Send(decision, today()));
    kenes.decisions.register(council.secretary(), BODY, kenes.key(), new Decisions.Register(decision, number, today()));
    return publish(decision);
  }

  public DistrictYear publish(UUID decision) {
    kenes.decisions.publish(council.secretary(), BODY, kenes.key(), new Decisions.Publish(decision, List.of(
        new DecisionsAct.Publication(Lang.KK, "Нормативтік құқықтық актілердің эталондық бақылау банкі", today(), null),
        new DecisionsAct.Publication(Lang.RU, "Эталонный контрольный банк нормативных правовых актов", today(), null))));
    return this;
  }

  /** A deputy's request, sent today. @param kind of the addressee @param follows the request that it follows up, or null */
  public TestRequest ask(String kind, Text office, Text title, Text question, UUID follows, int... seats) {
    return new TestRequest(kenes, council, request(kind, office, title, question, follows, seats), seats);
  }

  /** What a request says. */
  public Requests.Compose request(String kind, Text office, Text title, Text question, UUID follows, int... seats) {
    return new Requests.Compose(Arrays.stream(seats).mapToObj(council::person).toList(), kind, office, null,
        Stream.of(Lang.KK, Lang.RU).map(lang -> new Requests.Wording(lang, title.exact(lang), Objects.requireNonNull(question.exact(lang)))).toList(), false, follows);
  }
}
