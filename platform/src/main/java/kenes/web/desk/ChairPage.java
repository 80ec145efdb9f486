package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;

/** The chair's desk: what is the case, and the one next lawful step. */
final class ChairPage {
  private final SittingParts parts;

  ChairPage(SittingParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** The next step without the page around it. */
  Response step(Request request) {
    ChairDesk.Step step = parts.db().read(tx ->
        new ChairStep(SittingFacts.read(parts, tx, parts.meeting(tx, request.address())), request, "", FormState.fresh()).view());
    return Response.html(Templates.render("desk/hall/step.jte", Map.of("w", request.words(), "view", step)));
  }

  /** @param sent which form came back, or an empty string @param form as it was sent */
  Response page(Request request, String sent, FormState form) {
    Words w = request.words();
    ChairDesk view = parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      ChairDesk.Step step = new ChairStep(facts, request, sent, form).view();
      return new ChairDesk(new HallFrame(facts, request).frame("chair"), new HallLive(facts, w.lang()).view(true), step,
          HallState.chair(facts), fields(step), form.problem(w));
    });
    return Response.html(Templates.render("desk/hall/chair.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private static List<FieldView> fields(ChairDesk.Step step) {
    Stream<FieldView> vote = step.vote() == null ? Stream.of() : Stream.of(step.vote().kk(), step.vote().ru());
    Stream<FieldView> close = step.close() == null || step.close().confirm() == null ? Stream.of() : Stream.of(step.close().confirm());
    Stream<FieldView> floor = step.floor() == null || step.floor().end() != null ? Stream.of()
        : Stream.of(step.floor().person(), step.floor().kk(), step.floor().kind());
    Stream<FieldView> choose = step.choose() == null ? Stream.of() : Stream.of(step.choose().item());
    return Stream.of(vote, close, floor, choose).flatMap(fields -> fields).toList();
  }
}
