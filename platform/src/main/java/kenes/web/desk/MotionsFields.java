package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.motions.Amendment;
import kenes.motions.Proceedings;
import kenes.motions.ResultingText;
import kenes.motions.SeparateVote;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** The small forms about amendments: the one that came back holds what was typed, the others begin fresh. */
final class MotionsFields {
  /** Whether the caller has a permission in the body of the sitting. */
  interface May {
    boolean may(Permission permission);
  }

  private final SittingFacts facts;
  private final Words w;
  private final String sent;
  private final FormState form;
  private final May may;
  private final UUID person;

  MotionsFields(SittingFacts facts, Request request, String sent, FormState form, May may) {
    this.facts = facts;
    this.w = request.words();
    this.sent = sent;
    this.form = form;
    this.may = may;
    this.person = request.caller().person();
  }

  boolean may(Permission permission) {
    return may.may(permission);
  }

  /** A deputy acts for himself or herself, staff for any deputy. */
  boolean enters() {
    return may(Permission.TABLE_AMENDMENT) || staff();
  }

  private boolean staff() {
    return may(Permission.ENTER_AMENDMENT);
  }

  /** What can be done with one amendment. */
  List<MotionsDeskView.Form> forms(Proceedings proceedings, Amendment amendment) {
    if (!proceedings.fate(amendment.id()).waits()) {
      return List.of();
    }
    List<MotionsDeskView.Form> forms = new ArrayList<>();
    boolean own = may(Permission.TABLE_AMENDMENT) && amendment.authors().contains(person);
    if (own || staff()) {
      forms.add(button("withdraw", amendment, own ? person : amendment.authors().getFirst()));
    }
    if (proceedings.findBlock(amendment.id()).isPresent() && enters()) {
      forms.add(staff() ? fold("pull-out", amendment, List.of(deputy("pull-out/" + amendment.id()))) : button("pull-out", amendment, person));
    }
    boolean later = proceedings.orderIsSet() && !proceedings.waiting().getFirst().id().equals(amendment.id());
    if (later && may(Permission.CONDUCT)) {
      String id = "order/" + amendment.id();
      forms.add(fold("order", amendment, List.of(new FieldView("textarea", "reason", w.text("motions-desk.order-reason"), null, value(id, "reason"),
          error(id, "reason"), "off", w.lang().code(), true, List.of()))));
    }
    return forms;
  }

  /** What concerns several amendments, or a paragraph. */
  List<MotionsDeskView.Form> forms(Proceedings proceedings) {
    List<MotionsDeskView.Form> forms = new ArrayList<>();
    if (enters() && proceedings.adoptedAsWhole().isEmpty()) {
      proceedings.partsWaiting().stream().filter(part -> staff() || part.person().equals(person)).forEach(part -> forms.add(unask(part)));
      forms.add(separate(proceedings));
    }
    if (may(Permission.CONDUCT) && proceedings.waiting().size() > 1) {
      List<FieldView.Option> options = proceedings.waiting().stream().map(one -> new FieldView.Option(one.id().toString(), w.text("motions.amendment", one.number()))).toList();
      String ticked = sent.equals("block") ? String.join(" ", form.values("amendment")) : "";
      forms.add(new MotionsDeskView.Form("do-block", "block", key("block"), w.text("motions-desk.block-title"), w.text("motions-desk.block"), List.of(),
          List.of(new FieldView("checkboxes", "amendment", w.text("motions-desk.block-which"), w.text("motions-desk.block-hint"), ticked, error("block", "amendment"), null, null, true, options))));
    }
    return forms;
  }

  private MotionsDeskView.Form separate(Proceedings proceedings) {
    List<FieldView.Option> options = proceedings.text().lines().stream().filter(line -> line.paragraph() > 0)
        .map(ResultingText.Line::paragraph).map(number -> new FieldView.Option(String.valueOf(number), w.text("motions-desk.paragraph", number))).toList();
    FieldView paragraph = new FieldView("select", "paragraph", w.text("motions-desk.separate-which"), null, value("separate", "paragraph"), error("separate", "paragraph"), null, null, true, options);
    return new MotionsDeskView.Form("do-separate", "separate", key("separate"), w.text("motions-desk.separate-title"), w.text("motions-desk.separate"),
        staff() ? List.of() : List.of(new MotionsDeskView.Hidden("person", String.valueOf(person))),
        staff() ? List.of(paragraph, deputy("separate")) : List.of(paragraph));
  }

  private MotionsDeskView.Form unask(SeparateVote part) {
    String id = "unask/" + part.id();
    return new MotionsDeskView.Form("do-unask-" + part.paragraph(), "unask", key(id), null, w.text("motions-desk.unask", part.paragraph()),
        List.of(new MotionsDeskView.Hidden("request", part.id().toString())), List.of());
  }

  /** Everybody who holds a seat, for staff who write down who said it. */
  private FieldView deputy(String id) {
    Stream<FieldView.Option> deputies = facts.seats().stream().flatMap(seat -> seat.holder().stream())
        .map(holder -> new FieldView.Option(holder.id().toString(), holder.name(w.lang())));
    return new FieldView("select", "person", w.text("motions-desk.deputy"), null, value(id, "person"), error(id, "person"), null, null, true,
        Stream.concat(Stream.of(new FieldView.Option("", w.text("motions-desk.deputy-none"))), deputies).toList());
  }

  private MotionsDeskView.Form button(String to, Amendment amendment, UUID by) {
    return new MotionsDeskView.Form("do-" + to + "-" + amendment.number(), to, key(to + "/" + amendment.id()), null, w.text("motions-desk." + to, amendment.number()),
        List.of(new MotionsDeskView.Hidden("amendment", amendment.id().toString()), new MotionsDeskView.Hidden("person", Objects.toString(by))), List.of());
  }

  private MotionsDeskView.Form fold(String to, Amendment amendment, List<FieldView> fields) {
    return new MotionsDeskView.Form("do-" + to + "-" + amendment.number(), to, key(to + "/" + amendment.id()), w.text("motions-desk." + to + "-title", amendment.number()),
        w.text("motions-desk." + to, amendment.number()), List.of(new MotionsDeskView.Hidden("amendment", amendment.id().toString())), fields);
  }

  private String key(String id) {
    return id.equals(sent) ? form.key() : FormState.newKey();
  }

  private String value(String id, String name) {
    return id.equals(sent) ? form.value(name) : "";
  }

  private String error(String id, String name) {
    return id.equals(sent) ? form.error(name, w) : null;
  }
}
