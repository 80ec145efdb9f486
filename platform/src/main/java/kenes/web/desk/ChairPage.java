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

  /** The floor without the page around it. */
  Response floor(Request request) {
    FloorDesk floor = parts.db().read(tx -> floor(SittingFacts.read(parts, tx, parts.meeting(tx, request.address())), request, "", FormState.fresh()));
    return Response.html(Templates.render("desk/hall/floor.jte", Map.of("w", request.words(), "view", floor)));
  }

  private static FloorDesk floor(SittingFacts facts, Request request, String sent, FormState form) {
    return new FloorFields(facts, request, sent, form, true).view("/" + request.lang().code() + HallFrame.path(facts.meeting(), "chair"),
        HallState.floor(facts) + " " + HallState.chair(facts));
  }

  /** @param sent which form came back, or an empty string @param form as it was sent */
  Response page(Request request, String sent, FormState form) {
    Words w = request.words();
    ChairDesk view = parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      ChairDesk.Step step = new ChairStep(facts, request, sent, form).view();
      FloorDesk floor = floor(facts, request, sent, form);
      return new ChairDesk(new HallFrame(facts, request).frame("chair"), new HallLive(facts, w.lang()).view(true), step, floor,
          HallState.chair(facts), HallState.floor(facts), fields(step, floor), form.problem(w));
    });
    return Response.html(Templates.render("desk/hall/chair.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private static List<FieldView> fields(ChairDesk.Step step, FloorDesk floor) {
    Stream<FieldView> vote = step.vote() == null ? Stream.of() : Stream.of(Stream.of(step.vote().kk(), step.vote().ru()), step.vote().method().stream(),
        step.vote().dispense() == null ? Stream.<FieldView>of() : Stream.of(step.vote().dispense().reason())).flatMap(fields -> fields);
    Stream<FieldView> forms = step.forms().stream().flatMap(form -> form.fields().stream());
    Stream<FieldView> close = step.close() == null || step.close().confirm() == null ? Stream.of() : Stream.of(step.close().confirm());
    Stream<FieldView> choose = step.choose() == null ? Stream.of() : Stream.of(step.choose().item());
    Stream<FieldView> closing = step.closing() == null ? Stream.of() : step.closing().fields().stream();
    return Stream.of(vote, close, closing, forms, floor.fields().stream(), choose).flatMap(fields -> fields).toList();
  }
}
