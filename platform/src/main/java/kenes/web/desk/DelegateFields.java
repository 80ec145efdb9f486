package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Delegations;
import kenes.register.Quota;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.web.view.FieldView;

/** The fields by which somebody joins a body on behalf of another one. */
final class DelegateFields {
  private static final int DECISIONS = 50;

  private final DeskParts parts;
  private final Register register;
  private final Tx tx;
  private final BodyPanels.Desk desk;
  private final Words w;
  private final Body of;
  private final List<Quota> quotas;

  /** @param of the other body @param quotas of the body that is joined */
  DelegateFields(DeskParts parts, Tx tx, BodyPanels.Desk desk, Body of, List<Quota> quotas) {
    this.parts = parts;
    this.register = parts.sitting().register();
    this.tx = tx;
    this.desk = desk;
    this.w = desk.w();
    this.of = of;
    this.quotas = quotas;
  }

  /** Who holds which post of the other body today. */
  List<FieldView.Option> holders() {
    return register.organizations(tx, of.code(), desk.today()).stream()
        .flatMap(organization -> register.posts(tx, of.code(), organization.id()).stream())
        .flatMap(post -> Delegations.holders(tx, post, desk.today()).stream().map(holder -> new FieldView.Option(post.id() + " " + holder.person().id(),
            post.label().in(w.lang()) + ": " + holder.person().name(w.lang())))).toList();
  }

  List<FieldView> office(DeskFields fields) {
    List<FieldView.Option> holders = holders();
    String error = Stream.of("post", "person", "holder").map(name -> fields.form().error(name, w)).filter(words -> words != null).findFirst().orElse(null);
    FieldView holder = fields.choice("select", "holder", w.text("delegates.post"), holders, "");
    List<FieldView> all = new ArrayList<>(List.of(new FieldView("select", "holder", holder.label(), w.text("delegates.post-hint"), holder.value(), error, null, null, true, holders)));
    return with(all, fields);
  }

  List<FieldView> sent(DeskFields fields) {
    List<FieldView.Option> people = register.findPlenary(tx, of.code(), desk.today()).stream().flatMap(plenary -> register.members(tx, of.code(), plenary.id(), desk.today()).stream())
        .map(member -> new FieldView.Option(member.person().id().toString(), member.person().name(w.lang()))).distinct().toList();
    List<FieldView.Option> decisions = new ArrayList<>(List.of(BodyPanels.option(w, "", "delegates.elsewhere")));
    parts.sitting().decisions().latest(tx, of.code()).stream().filter(life -> !life.on(desk.today()).ended()).limit(DECISIONS).forEach(life -> decisions.add(
        new FieldView.Option(life.decision().id().toString(), w.no(life.decision().number()) + ", " + life.decision().title().in(w.lang()))));
    List<FieldView> all = new ArrayList<>(List.of(fields.choice("select", "person", w.text("delegates.person"), people, ""),
        fields.choice("select", "decision", w.text("delegates.decision"), decisions, ""),
        fields.input("text", "document", w.text("delegates.document"), w.text("delegates.document-hint"), false)));
    return with(all, fields);
  }

  /** What both ways have in common. */
  private List<FieldView> with(List<FieldView> all, DeskFields fields) {
    all.add(PanelForms.hidden("of", of.code()));
    all.add(fields.choice("radio", "role", w.text("seats.role"), RegisterSeatPage.ROLES.stream().map(role -> new FieldView.Option(role, w.text("delegates.role-" + role))).toList(), "member"));
    if (!quotas.isEmpty()) {
      all.add(fields.choice("select", "quota", w.text("delegates.quota"), quotas.stream().map(quota -> new FieldView.Option(quota.code(), quota.title().in(w.lang()))).toList(), ""));
    }
    FieldView seat = fields.input("number", "seat", w.text("seats.seat"), null, true);
    String free = register.seats(tx, desk.body().code(), desk.today()).stream().filter(one -> one.holder().isEmpty()).findFirst().map(Seat::number).map(String::valueOf).orElse("");
    all.add(seat.value().isEmpty() && fields.form().refused() == null ? new FieldView("number", "seat", seat.label(), null, free, null, "off", null, true, List.of()) : seat);
    FieldView from = BodyPanels.day(desk, fields, "from", "seats.begin-day");
    String error = Stream.of("from", "of", "term").map(name -> fields.form().error(name, w)).filter(words -> words != null).findFirst().orElse(null);
    all.add(new FieldView("date", "from", from.label(), null, from.value(), error, "off", null, true, List.of()));
    return all;
  }
}
