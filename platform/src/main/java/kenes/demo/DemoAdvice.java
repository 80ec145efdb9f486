package kenes.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kenes.advice.Advice;
import kenes.decisions.Recommendations;

/**
 * What the national council recommends to maslikhats by letter: two follow it, wholly or in part, one declines with reasons, one keeps silent past the day.
 *
 * @param council decisions of the national council by their papers @param own decisions of the demonstration's council by their papers
 */
record DemoAdvice(Facades kenes, Map<String, UUID> council, Map<String, UUID> own) {
  void enter(Days days) {
    NationalSeed seed = NationalSeed.read();
    seed.recommendations().forEach(one -> one.letters().forEach(to -> enter(days, LocalDate.parse(seed.recommendedOn()), one.paper(), to)));
  }

  private void enter(Days days, LocalDate on, String paper, NationalSeed.To to) {
    UUID decision = council.get(paper);
    days.on(on, () -> kenes.decisions().recommendations().recommend(Crew.secretary(kenes, NationalCouncil.BODY), NationalCouncil.BODY,
        "demo-recommend-" + paper + "-" + to.body(), new Recommendations.Send(decision, to.name(), to.body(), LocalDate.parse(to.replyBy()))));
    if (to.replied() != null) {
      days.on(LocalDate.parse(to.replied()), () -> answer(paper, decision, to));
    }
  }

  private void answer(String paper, UUID decision, NationalSeed.To to) {
    UUID arrived = kenes.db().read(tx -> kenes.advice().find(tx, to.body(), decision)).orElseThrow().id();
    kenes.advice().answer(Crew.secretary(kenes, to.body()), to.body(), "demo-advice-" + paper,
        new Advice.Answer(arrived, to.answer(), to.reply(), to.own() == null ? null : own.get(to.own()), null));
  }
}
