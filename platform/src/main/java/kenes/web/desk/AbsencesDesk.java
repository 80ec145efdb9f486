package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Absences;
import kenes.meetings.Meeting;
import kenes.meetings.MissedRow;
import kenes.meetings.MissedSitting;
import kenes.rules.RuleValue;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Route;
import kenes.web.sitting.SessionWords;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** Who missed sittings on the desk: as many in a row as the rule lets pass or more, and the last sittings with their reasons. */
final class AbsencesDesk {
  private static final int SITTINGS = 8;
  private static final String NONE = "NONE";

  private final DeskParts parts;
  private final BodyPanels panels;

  AbsencesDesk(DeskParts parts) {
    this.parts = parts;
    this.panels = new BodyPanels(parts, "/absences", "absences.title", this::all);
  }

  List<Route> routes(String desk) {
    return List.of(
        Route.get(desk + "/absences", Access.granted(Permission.FOLLOW_ATTENDANCE), panels::show),
        Route.post(desk + "/absences/reason", Access.granted(Permission.REGISTER_ATTENDANCE), request -> panels.submit(request, this::reason)));
  }

  private void reason(Request request) {
    String category = request.field("category");
    parts.commissions().absences().enterReason(request.caller(), request.path("body"), request.key(), new Absences.EnterReason(BodyPanels.id(request, "meeting"),
        BodyPanels.id(request, "person"), category.equals(NONE) ? null : category, request.field("basis")));
  }

  private List<PanelView.Panel> all(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    List<MissedRow> rows = parts.commissions().absences().rows(tx, desk.body().code());
    List<PanelView.Panel> made = new ArrayList<>();
    made.add(BodyPanels.panel("rows", new TextView(w.text("absences.in-a-row"), null), null, null,
        rows.isEmpty() ? List.of(w.text("absences.nobody")) : List.of(w.text("absences.rule", rows.getFirst().tolerated(), rows.getFirst().basis().in(w.lang()))),
        rows.stream().map(row -> row(tx, w, row)).toList(), List.of(), List.of()));
    boolean may = parts.permissions().may(tx, desk.request().caller(), desk.body().code(), Permission.REGISTER_ATTENDANCE);
    for (Meeting meeting : parts.commissions().absences().held(tx, desk.body().code(), SITTINGS)) {
      List<MissedSitting> absent = parts.commissions().absences().absent(tx, meeting);
      made.add(BodyPanels.panel("sitting-" + meeting.id(), new TextView(SessionWords.session(w, meeting), null), null, null,
          List.of(w.dateTime(meeting.startsAt(), desk.body().zone()), w.text(absent.isEmpty() ? "absences.all-there" : "absences.absent", absent.size())),
          absent.stream().map(missed -> missed(tx, desk, missed, may)).toList(), List.of(), List.of()));
    }
    return made;
  }

  static String name(DeskParts parts, Tx tx, Words w, UUID person) {
    return parts.sitting().register().person(tx, person).name(w.lang());
  }

  private PanelView.Row row(Tx tx, Words w, MissedRow row) {
    String sittings = row.missed().stream().map(missed -> SessionWords.session(w, missed.meeting())).collect(Collectors.joining("; "));
    return new PanelView.Row("row-" + row.organization() + "-" + row.person(), name(parts, tx, w, row.person()),
        organization(parts, tx, w, row) + ". " + w.text(row.isExceeded() ? "absences.exceeded" : "absences.reached", row.missed().size()) + " " + sittings, false, List.of());
  }

  static String organization(DeskParts parts, Tx tx, Words w, MissedRow row) {
    return parts.sitting().register().organization(tx, row.missed().getFirst().meeting().body(), row.organization()).name().in(w.lang());
  }

  private PanelView.Row missed(Tx tx, BodyPanels.Desk desk, MissedSitting missed, boolean may) {
    Words w = desk.w();
    String id = "reason-" + missed.meeting().id() + "-" + missed.person();
    List<FieldView.Option> categories = Stream.concat(parts.commissions().absences().reasons(tx, desk.body().code()).stream()
        .map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))), Stream.of(BodyPanels.option(w, NONE, "absences.no-good-reason"))).toList();
    return new PanelView.Row("missed-" + missed.meeting().id() + "-" + missed.person(), name(parts, tx, w, missed.person()), state(tx, desk, missed), !missed.reason().counts(),
        !may ? List.of() : List.of(desk.forms().folded(id, "reason", w.text("absences.enter"), fields -> List.of(
            PanelForms.hidden("meeting", missed.meeting().id().toString()), PanelForms.hidden("person", missed.person().toString()),
            fields.choice("select", "category", w.text("absences.category"), categories, ""),
            fields.input("text", "basis", w.text("absences.basis"), w.text("absences.basis-hint"), true)))));
  }

  private String state(Tx tx, BodyPanels.Desk desk, MissedSitting missed) {
    Words w = desk.w();
    String state = w.text("absences.state-" + missed.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    Optional<String[]> entered = parts.commissions().absences().findReason(tx, desk.request().caller(), missed.meeting(), missed.person()).map(text -> text.split("\n", 2));
    return entered.map(text -> state + ": " + Stream.of(category(tx, desk, text[0]), text[1]).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "))).orElse(state);
  }

  private String category(Tx tx, BodyPanels.Desk desk, String code) {
    return parts.commissions().absences().reasons(tx, desk.body().code()).stream().filter(item -> item.code().equals(code)).findFirst().map(RuleValue.Item::title)
        .map(title -> title.in(desk.w().lang())).orElse(code);
  }
}
