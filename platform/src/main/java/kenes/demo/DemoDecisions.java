package kenes.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionControl;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.meetings.AgendaItem;
import kenes.voting.Poll;

/** The decisions of the two past sittings, each left at another point of its life: on control, annulled by a court, sent, unsigned. */
final class DemoDecisions {
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final String NORMATIVE = "NORMATIVE";

  private final Facades kenes;
  private final PastClock clock;
  private final DemoSeed seed;
  private final Crew crew;
  private final String body;
  private final Map<String, UUID> made = new HashMap<>();

  /** @param kenes over this clock */
  DemoDecisions(Facades kenes, PastClock clock, DemoSeed seed, Crew crew) {
    this.kenes = kenes;
    this.clock = clock;
    this.seed = seed;
    this.crew = crew;
    this.body = seed.body().code();
  }

  /** Draws up what the sitting adopted: the decisions of these papers. */
  void drawUp(UUID meeting, DemoSeed.Session session, List<String> papers) {
    List<AgendaItem> items = kenes.db().read(tx -> kenes.meetings().items(tx, body, meeting));
    for (int index = 0; index < session.items().size(); index++) {
      String paper = session.items().get(index).paper();
      if (paper != null && papers.contains(paper)) {
        drawUp(items.get(index).id(), paper);
      }
    }
  }

  private void drawUp(UUID item, String paper) {
    List<Poll> votes = kenes.db().read(tx -> kenes.voting().listOfItem(tx, body, item)).stream().filter(poll -> !poll.terms().subject().kind().isStep()).toList();
    List<Decisions.Wording> wordings = Stream.of(Lang.KK, Lang.RU).map(lang -> amended(item, wording(lang, seed.papers().get(paper)))).toList();
    made.put(paper, kenes.decisions().adopt(crew.secretary(), body, key(paper, "adopt"), new Decisions.Adopt(votes.getLast().id(), paper.equals("law-proposals") ? "OTHER" : NORMATIVE,
        wordings, null, null, null, null)).act(DecisionsAct.DecisionAdopted.class).decision());
  }

  /** With the text that was voted on, where amendments were. */
  private Decisions.Wording amended(UUID item, Decisions.Wording wording) {
    return kenes.db().read(tx -> kenes.motions().find(tx, body, item))
        .map(proceedings -> new Decisions.Wording(wording.lang(), wording.title(), String.join("\n", proceedings.text().wording().in(wording.lang())))).orElse(wording);
  }

  static Decisions.Wording wording(Lang lang, Text paper) {
    String[] paragraphs = paper.exact(lang).strip().split("\\n\\s*\\n");
    return new Decisions.Wording(lang, paragraphs[0].strip(), Arrays.stream(paragraphs).skip(1).map(String::strip).collect(Collectors.joining("\n")));
  }

  /** What was made so far, by its papers. */
  Map<String, UUID> made() {
    return Map.copyOf(made);
  }

  void sign(String paper) {
    kenes.decisions().sign(crew.deputy(crew.chair()), body, key(paper, "sign"), made.get(paper));
  }

  void send(String paper, LocalDate on) {
    at(on);
    kenes.decisions().send(crew.secretary(), body, key(paper, "send"), new Decisions.Send(made.get(paper), on));
  }

  void register(String paper, LocalDate on, String number) {
    at(on);
    kenes.decisions().register(crew.secretary(), body, key(paper, "register"), new Decisions.Register(made.get(paper), number, on));
  }

  void publish(String paper, LocalDate on) {
    at(on);
    kenes.decisions().publish(crew.secretary(), body, key(paper, "publish"), new Decisions.Publish(made.get(paper), List.of(
        new DecisionsAct.Publication(Lang.KK, "Нормативтік құқықтық актілердің эталондық бақылау банкі", on, null),
        new DecisionsAct.Publication(Lang.RU, "Эталонный контрольный банк нормативных правовых актов", on, null))));
  }

  void putOnControl(String paper, LocalDate due) {
    kenes.decisionControl().putOn(crew.secretary(), body, key(paper, "control"), new DecisionControl.PutOn(made.get(paper),
        seed.commissions().getFirst().name(), Text.of("Нақтыланған бюджеттің орындалуын тексеру", "Проверить исполнение уточнённого бюджета",
        "Check how the revised budget is carried out"), due));
  }

  void annulByCourt(String paper, LocalDate on) {
    kenes.decisionChanges().annulByCourt(crew.secretary(), body, key(paper, "court"), new DecisionChanges.AnnulByCourt(made.get(paper),
        Text.of("Үлгі аудандық соты", "Улгинский районный суд", "Ulgi District Court"), "6-112/2026", on, on, null));
  }

  private void at(LocalDate date) {
    clock.set(date.atTime(NOON).atZone(ZoneId.of(seed.zone())).toInstant());
  }

  private static String key(String paper, String what) {
    return "demo-decision-" + paper + "-" + what;
  }
}
