package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.commissions.Commission;
import kenes.commissions.Commissions;
import kenes.commissions.CommissionsCode;
import kenes.db.Tx;
import kenes.register.Member;
import kenes.register.Registrar;
import kenes.register.Staff;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Route;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The commissions of a body on the desk: made, filled and ended by decisions; and who of the staff serves whom. */
final class CommissionsDesk {
  private static final String DESK = "/:lang/desk/b/:body";
  private static final String LIST = DESK + "/commissions";
  private static final String ONE = LIST + "/:commission";

  private final DeskParts parts;
  private final BodyPanels list;
  private final BodyPanels one;
  private final GroupsDesk groups;
  private final AbsencesDesk absences;

  CommissionsDesk(DeskParts parts) {
    this.parts = parts;
    this.list = new BodyPanels(parts, "/commissions", "commissions-desk.title", this::all);
    this.one = new BodyPanels(parts, "/commissions/:commission", "commissions-desk.one", this::single);
    this.groups = new GroupsDesk(parts);
    this.absences = new AbsencesDesk(parts);
  }

  /** They stand before the sittings, whose addresses are as long. */
  List<Route> routes() {
    Access keep = Access.granted(Permission.KEEP_REGISTER);
    List<Route> routes = new ArrayList<>(List.of(
        Route.get(LIST, keep, list::show),
        Route.post(LIST + "/create", keep, request -> list.submit(request, this::create)),
        Route.post(LIST + "/assign", keep, request -> list.submit(request, this::assign)),
        Route.post(LIST + "/release", keep, request -> list.submit(request, this::release)),
        Route.get(ONE, keep, one::show),
        Route.post(ONE + "/appoint", keep, request -> one.submit(request, this::appoint)),
        Route.post(ONE + "/remove", keep, request -> one.submit(request, this::remove)),
        Route.post(ONE + "/end", keep, request -> one.submit(request, this::end))));
    routes.addAll(groups.routes(DESK));
    routes.addAll(absences.routes(DESK));
    return routes;
  }

  private List<PanelView.Panel> all(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    String home = "/" + w.lang().code() + "/desk/b/" + desk.body().code();
    List<PanelView.Panel> panels = new ArrayList<>();
    for (Commission commission : parts.commissions().commissions().list(tx, desk.body().code(), desk.today())) {
      List<Member> members = parts.commissions().commissions().members(tx, desk.body().code(), commission.id(), desk.today());
      panels.add(BodyPanels.panel("commission-" + commission.id(), TextView.of(commission.organization().name(), w.lang()), null, null,
          List.of(w.text(commission.standing() ? "organization.standing" : "organization.temporary") + " · " + w.text("commissions-desk.members", members.size()), chair(w, members)),
          List.of(), List.of(), List.of(new LinkView(w.text("commissions-desk.open"), home + "/commissions/" + commission.id()))));
    }
    panels.add(BodyPanels.panel("create-panel", new TextView(w.text("commissions-desk.create"), null), null, null, List.of(), List.of(), List.of(
        desk.forms().folded("create", "create", w.text("commissions-desk.create"), fields -> createFields(tx, desk, fields))), List.of()));
    panels.add(staff(tx, desk));
    return panels;
  }

  static String chair(Words w, List<Member> members) {
    return members.stream().filter(member -> member.role().equals("chair")).findFirst()
        .map(chair -> w.text("commissions-desk.chair", chair.person().name(w.lang()))).orElseGet(() -> w.text("commissions-desk.no-chair"));
  }

  private List<FieldView> createFields(Tx tx, BodyPanels.Desk desk, DeskFields fields) {
    Words w = desk.w();
    List<FieldView> all = new ArrayList<>(List.of(fields.choice("radio", "standing", w.text("commissions-desk.kind"),
        List.of(BodyPanels.option(w, "yes", "commissions-desk.standing"), BodyPanels.option(w, "no", "commissions-desk.temporary")), "yes")));
    for (kenes.base.Lang lang : kenes.base.Lang.values()) {
      all.add(new FieldView("text", "name." + lang.code(), w.text("commissions-desk.name-" + lang.code()), null, fields.form().value("name." + lang.code()),
          fields.form().error("name." + lang.code(), w), "off", lang.code(), true, List.of()));
    }
    for (String lang : List.of("kk", "ru")) {
      all.add(new FieldView("textarea", "task." + lang, w.text("commissions-desk.task-" + lang), null, fields.form().value("task." + lang),
          fields.form().error("task." + lang, w), "off", lang, true, List.of()));
    }
    all.add(BodyPanels.day(desk, fields, "from", "commissions-desk.from"));
    all.add(fields.input("date", "to", w.text("commissions-desk.to"), w.text("commissions-desk.to-hint"), false));
    all.addAll(list.basisFields(tx, desk, fields));
    return all;
  }

  private void create(Request request) {
    parts.commissions().commissions().create(request.caller(), request.path("body"), request.key(), new Commissions.Create(BodyPanels.text(request, "name"),
        request.field("standing").equals("yes"), BodyPanels.text(request, "task"), BodyPanels.date(request, "from"), BodyPanels.date(request, "to"), BodyPanels.basis(request)));
  }

  private PanelView.Panel staff(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    List<PanelView.Row> rows = parts.sitting().register().staff(tx, desk.body().code(), desk.today()).stream().map(staff -> row(tx, desk, staff)).toList();
    List<FieldView.Option> accounts = parts.accounts().list().stream().filter(account -> account.person() == null)
        .map(account -> new FieldView.Option(account.id().toString(), account.name())).toList();
    List<FieldView.Option> whom = Stream.concat(Stream.of(BodyPanels.option(w, "", "commissions-desk.whole")), parts.commissions().commissions().list(tx, desk.body().code(), desk.today()).stream()
        .map(commission -> new FieldView.Option(commission.id().toString(), commission.organization().name().in(w.lang())))).toList();
    return BodyPanels.panel("staff", new TextView(w.text("commissions-desk.staff"), null), null, null, rows.isEmpty() ? List.of(w.text("commissions-desk.no-staff")) : List.of(), rows, List.of(
        desk.forms().folded("assign", "assign", w.text("commissions-desk.assign"), fields -> List.of(
            fields.choice("select", "account", w.text("commissions-desk.account"), accounts, ""),
            fields.choice("radio", "role", w.text("commissions-desk.role"), List.of(BodyPanels.option(w, "staff", "hall-desk.role-staff"), BodyPanels.option(w, "secretary", "hall-desk.role-secretary")), "staff"),
            fields.choice("select", "organization", w.text("commissions-desk.whom"), whom, ""),
            BodyPanels.day(desk, fields, "from", "commissions-desk.from")))), List.of());
  }

  private PanelView.Row row(Tx tx, BodyPanels.Desk desk, Staff staff) {
    Words w = desk.w();
    String whom = staff.organization() == null ? w.text("commissions-desk.whole")
        : parts.sitting().register().organization(tx, desk.body().code(), staff.organization()).name().in(w.lang());
    String id = "release-" + staff.id();
    return new PanelView.Row("staff-" + staff.id(), parts.accounts().get(tx, staff.account()).name(),
        w.text("hall-desk.role-" + staff.role()) + " · " + whom + " · " + w.text("portal.since", w.date(staff.valid().from())), false,
        List.of(desk.forms().folded(id, "release", w.text("commissions-desk.release"),
            fields -> List.of(PanelForms.hidden("assignment", staff.id().toString()), BodyPanels.day(desk, fields, "to", "commissions-desk.last-day")))));
  }

  private void assign(Request request) {
    parts.registrar().assignStaff(request.caller(), request.path("body"), request.key(),
        new Registrar.NewStaff(BodyPanels.id(request, "account"), request.field("role"), BodyPanels.id(request, "organization"), BodyPanels.date(request, "from")));
  }

  private void release(Request request) {
    parts.registrar().releaseStaff(request.caller(), request.path("body"), request.key(), BodyPanels.id(request, "assignment"), BodyPanels.date(request, "to"));
  }

  private static UUID commission(Request request) {
    return Id.find(request.path("commission")).orElseThrow(() -> new Refused(CommissionsCode.COMMISSION_UNKNOWN));
  }

  private List<PanelView.Panel> single(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    Commission commission = parts.commissions().commissions().get(tx, desk.body().code(), commission(desk.request()));
    LocalDate last = commission.organization().valid().to();
    boolean over = last != null && last.isBefore(desk.today());
    List<Member> members = parts.commissions().commissions().members(tx, desk.body().code(), commission.id(), desk.today());
    int lacking = over ? 0 : parts.commissions().commissions().lacking(tx, commission.organization(), desk.today());
    PanelView.Panel who = BodyPanels.panel("members", TextView.of(commission.organization().name(), w.lang()), lacking > 0 ? "bad" : null,
        lacking > 0 ? w.text("organization.lacking", lacking) : null, List.of(chair(w, members)), members.stream().map(member -> member(tx, desk, member, over)).toList(),
        over ? List.of() : List.of(desk.forms().folded("appoint", "appoint", w.text("commissions-desk.appoint"), fields -> appointFields(tx, desk, fields))),
        List.of(new LinkView(w.text("commissions-desk.public"), "/" + w.lang().code() + "/b/" + desk.body().code() + "/organizations/" + commission.id())));
    PanelView.Panel end = BodyPanels.panel("end", new TextView(w.text("commissions-desk.end"), null), null, null,
        List.of(over ? w.text("organization.ended", w.date(last)) : w.text("commissions-desk.end-why")), List.of(),
        over ? List.of() : List.of(desk.forms().folded("end-it", "end", w.text("commissions-desk.end"), fields -> ending(tx, desk, fields, List.of()))), List.of());
    return List.of(who, end);
  }

  private List<FieldView> appointFields(Tx tx, BodyPanels.Desk desk, DeskFields fields) {
    Words w = desk.w();
    FieldView people = fields.choice("select", "person", w.text("commissions-desk.person"), one.deputies(tx, desk), "");
    String error = Stream.of("person", "organization").map(name -> fields.form().error(name, w)).filter(words -> words != null).findFirst().orElse(null);
    return Stream.concat(Stream.of(new FieldView("select", "person", people.label(), null, people.value(), error, null, null, true, people.options()),
        fields.choice("radio", "role", w.text("commissions-desk.role"), List.of(BodyPanels.option(w, "member", "portal.role.member"), BodyPanels.option(w, "deputy_chair", "portal.role.deputy_chair")), "member"),
        BodyPanels.day(desk, fields, "from", "commissions-desk.from")), one.basisFields(tx, desk, fields).stream()).toList();
  }

  private PanelView.Row member(Tx tx, BodyPanels.Desk desk, Member member, boolean over) {
    Words w = desk.w();
    String id = "remove-" + member.membership().id();
    return new PanelView.Row("member-" + member.membership().id(), member.person().name(w.lang()),
        w.text("portal.role." + member.role()) + " · " + w.text("portal.since", w.date(member.membership().valid().from())), false,
        over ? List.of() : List.of(desk.forms().folded(id, "remove", w.text("commissions-desk.remove"),
            fields -> ending(tx, desk, fields, List.of(PanelForms.hidden("membership", member.membership().id().toString()))))));
  }

  private List<FieldView> ending(Tx tx, BodyPanels.Desk desk, DeskFields fields, List<FieldView> first) {
    return Stream.of(first.stream(), Stream.of(BodyPanels.day(desk, fields, "to", "commissions-desk.last-day")), one.basisFields(tx, desk, fields).stream()).flatMap(part -> part).toList();
  }

  private void appoint(Request request) {
    parts.commissions().commissions().appoint(request.caller(), request.path("body"), request.key(), new Commissions.Appoint(commission(request),
        BodyPanels.id(request, "person"), request.field("role"), BodyPanels.date(request, "from"), BodyPanels.basis(request)));
  }

  private void remove(Request request) {
    parts.commissions().commissions().remove(request.caller(), request.path("body"), request.key(),
        new Commissions.Remove(BodyPanels.id(request, "membership"), BodyPanels.date(request, "to"), BodyPanels.basis(request)));
  }

  private void end(Request request) {
    parts.commissions().commissions().end(request.caller(), request.path("body"), request.key(),
        new Commissions.End(commission(request), BodyPanels.date(request, "to"), BodyPanels.basis(request)));
  }
}
