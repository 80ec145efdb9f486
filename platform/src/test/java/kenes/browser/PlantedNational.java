package kenes.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.advice.Advice;
import kenes.base.Text;
import kenes.decisions.Answered;
import kenes.decisions.Recommendations;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;
import kenes.register.Delegations;
import kenes.register.Registrar;
import kenes.sources.PolicySources;
import kenes.sources.SourcesAct;
import kenes.sources.TraceKind;

/** For the pages: a national council with its recommendation, a member from another body who fits no longer, and a traced policy source. */
final class PlantedNational {
  private static final Caller INIT = Caller.installation();
  private static final String SOURCE = "ADDRESS-2022";
  private static final Text WORDS = Text.of("Өңірлердегі қызмет көрсетуді жақсарту", "Улучшить обслуживание в регионах", "Better services in the regions");

  private static final Text WITHDRAWN = Text.of("Ауыл кітапханаларын қолдау туралы", "О поддержке сельских библиотек", "On the support of village libraries");

  private PlantedNational() {}

  /** @return a recommendation that was sent to two, of whom one replied; what has arrived of it; and another that the council has answered */
  static Map<String, String> in(TestKenes kenes, TestCouncil council) {
    TestNational national = new TestNational(kenes, council);
    UUID answered = decided(kenes, council, national);
    UUID decision = decided(kenes, council, national);
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, TestNational.CODE));
    Recommendations recommendations = kenes.decisions.recommendations();
    recommendations.recommend(INIT, TestNational.CODE, kenes.key(), new Recommendations.Send(decision, Text.of("Облыс әкімдігі", "Акимат области", null), null, today));
    recommendations.recommend(INIT, TestNational.CODE, kenes.key(), new Recommendations.Send(decision, Text.of("Мәслихат", "Маслихат", null), council.code(), today.plusDays(40)));
    recommendations.reply(INIT, TestNational.CODE, kenes.key(), new Recommendations.Reply(decision, 1, today, "Ұсыным қаралды", "https://reply.example/1"));
    kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", SOURCE, "address", Text.of("Жолдау", "Послание", "Address"), LocalDate.of(2022, 9, 1), "https://address.example"));
    for (String number : new String[] {"1", "2"}) {
      kenes.sources.addParagraph(INIT, kenes.key(), new PolicySources.AddParagraph("KZ", SOURCE, number, WORDS, false));
    }
    kenes.sources.link(INIT, kenes.key(), new PolicySources.Trail("KZ", SOURCE, "1", TraceKind.DECISION, TestNational.CODE, decision));
    kenes.sources.linkLaw(INIT, kenes.key(), new PolicySources.LinkLaw("KZ", SOURCE, "1", new SourcesAct.Law(WORDS, "12", LocalDate.of(2023, 4, 20), "https://law.example")));
    recommendations.recommend(INIT, TestNational.CODE, kenes.key(), new Recommendations.Send(answered, Text.of("Мәслихат", "Маслихат", null), council.code(), today.plusDays(40)));
    kenes.couriers.deliverNow();
    String arrived = answer(kenes, council, answered, Answered.DECLINED, "Ауданның бюджетінде биыл мұндай қаражат қарастырылмаған.", null);
    answer(kenes, council, answered, Answered.PARTLY, "Жылжымалы қызмет көрсету кестесі бекітілді, жолға қаражат келесі жылғы бюджетке енгізіледі.", "Бюджет нақтыланғаннан кейін қаражат табылды.");
    kenes.couriers.deliverNow();
    misfit(kenes, council);
    raised(kenes, kenes.db.read(tx -> kenes.decisions.get(tx, TestNational.CODE, decision)).decision().item());
    extended(kenes);
    return Map.of("{recommendation}", decision.toString(), "{answered}", arrived, "{advice}", kenes.db.read(tx -> kenes.advice.find(tx, council.code(), decision)).orElseThrow().id().toString());
  }

  /** Convened for a day to come: the chairs of two councils are invited, one of whom is another now, and a post that is vacant. */
  private static void extended(TestKenes kenes) {
    TestCouncil first = new TestCouncil(kenes, "KZ-TEST-FIRST", 5, 4);
    TestCouncil changed = new TestCouncil(kenes, "KZ-TEST-CHANGED", 5, 4);
    TestCouncil vacant = new TestCouncil(kenes, TestCouncil.body("KZ-TEST-VACANT", TestKenes.REGISTRY), TestCouncil.TERM, TestCouncil.BEGAN, 5, 4, false);
    Text title = Text.of("Кеңестің кеңейтілген отырысы", "Расширенное заседание Совета", "Extended sitting of the Council");
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, TestNational.CODE));
    UUID plenary = kenes.db.read(tx -> kenes.register.findPlenary(tx, TestNational.CODE, today)).orElseThrow().id();
    MeetingsAct.MeetingConvened convened = kenes.convening.convene(INIT, TestNational.CODE, kenes.key(), new Convening.Convene("regular", null, plenary, title, Text.of("Астана", "Астана", "Astana"),
        kenes.clock.instant().plus(Duration.ofDays(200)), List.of(new Convening.NewItem(WORDS, "default"), new Convening.NewItem(WITHDRAWN, "default")), null, null, new Convening.Setting(Form.EXTENDED, false,
            List.of(new Convening.Guest(Text.of("Сынақ Дәрігерова", "Сынак Дарыгерова", "Synak Darigerova"), Text.of("бас дәрігер", "главный врач", "head doctor"))), List.of(),
            List.of(first, changed, vacant).stream().map(of -> new Convening.Holder(of.code(), "chair")).toList()))).act(MeetingsAct.MeetingConvened.class);
    convened.agenda().forEach(item -> raised(kenes, item.item()));
    kenes.agenda.withdrawItem(INIT, TestNational.CODE, kenes.key(), new Agenda.WithdrawItem(convened.meeting(), convened.agenda().getLast().item(), Text.of("Материалдар дайын емес", "Материалы не готовы", "The materials are not ready")));
    kenes.registrar.endMembership(INIT, changed.code(), kenes.key(), changed.membership(1), today);
    kenes.registrar.beginMembership(INIT, changed.code(), kenes.key(), new Registrar.NewMembership(changed.newPerson(77), changed.plenary(), "chair", null, TestCouncil.TERM, 1, null, today.plusDays(1), null));
    kenes.couriers.deliverNow();
  }

  /** A question of the council's agenda that a paragraph of the address has raised. */
  private static void raised(TestKenes kenes, UUID item) {
    kenes.sources.link(INIT, kenes.key(), new PolicySources.Trail("KZ", SOURCE, "1", TraceKind.ITEM, TestNational.CODE, item));
  }

  private static UUID decided(TestKenes kenes, TestCouncil council, TestNational national) {
    UUID poll = national.openVote();
    national.adopt(poll);
    UUID decision = national.draw(poll);
    kenes.decisions.sign(council.chair(), TestNational.CODE, kenes.key(), decision);
    return decision;
  }

  private static String answer(TestKenes kenes, TestCouncil council, UUID decision, Answered answered, String reply, String reason) {
    UUID arrived = kenes.db.read(tx -> kenes.advice.find(tx, council.code(), decision)).orElseThrow().id();
    kenes.advice.answer(council.secretary(), council.code(), kenes.key(), new Advice.Answer(arrived, answered, reply, null, reason));
    return arrived.toString();
  }

  /** Another council has sent its deputy, who has left it since: no letter settles that. */
  private static void misfit(TestKenes kenes, TestCouncil council) {
    TestCouncil other = new TestCouncil(kenes, "KZ-TEST-OTHER", 3, 2);
    LocalDate from = TestCouncil.BEGAN.plusDays(1);
    kenes.delegations.beginByDelegation(INIT, council.code(), kenes.key(),
        new Delegations.ByDelegation(other.code(), null, "№ 3", other.person(2), council.plenary(), "member", TestCouncil.TERM, 21, null, from));
    kenes.registrar.endMembership(INIT, other.code(), kenes.key(), other.membership(2), kenes.db.read(tx -> kenes.register.today(tx, other.code())).minusDays(2));
  }
}
