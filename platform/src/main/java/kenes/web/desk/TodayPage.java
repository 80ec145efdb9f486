package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.register.Body;
import kenes.register.Register;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SessionWords;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The first page of the desk: what is due, what is missing, what comes next. */
final class TodayPage {
  private static final int LATEST = 12;

  private final DeskParts parts;

  TodayPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    Words w = request.words();
    if (request.findSignedIn().isEmpty()) {
      String title = w.text("today.sign-in");
      PageView page = new PageView(parts.sitting().origin(), "/desk", title, w.text("today.sign-in-how"), List.of(), null, null);
      return Response.html(Templates.render("desk/signed_out.jte", Map.of("w", w, "page", page)));
    }
    TodayView view = parts.sitting().db().read(tx -> view(tx, request, w));
    return Response.html(Templates.render("desk/today.jte", Map.of("w", w, "view", view)));
  }

  private TodayView view(Tx tx, Request request, Words w) {
    DeskFrame frame = new DeskFrame(parts, tx, request);
    Register register = parts.sitting().register();
    LocalDate today = register.today(tx, parts.sitting().registry());
    List<TodayView.Council> councils = register.bodiesOf(tx, request.caller(), today).stream()
        .map(code -> council(tx, request, w, register.getBody(tx, code))).filter(council -> !council.roles().isEmpty()).toList();
    String home = "/" + w.lang().code() + "/desk";
    List<LinkView> installation = !request.caller().administrator() ? List.of() : List.of(
        new LinkView(w.text("accounts.title"), home + "/accounts"),
        new LinkView(w.text("sources-desk.title"), home + "/b/" + parts.sitting().registry() + "/sources"), new LinkView(w.text("layout.calendar"), home + "/calendar"),
        new LinkView(w.text("rules-desk.title"), home + "/rules"));
    return new TodayView(frame.view(null, "/desk", w.text("hall-desk.home"), List.of(), null, null), frame.name(), councils, installation);
  }

  private TodayView.Council council(Tx tx, Request request, Words w, Body body) {
    Set<Role> roles = parts.roles(tx, request.caller(), body.code());
    Dues dues = new Dues(parts.sitting(), tx, w, roles);
    String home = "/" + w.lang().code();
    List<LinkView> actions = new ArrayList<>();
    if (dues.mayAny(Permission.CONVENE, Permission.CONVENE_FIRST)) {
      actions.add(new LinkView(w.text("convene.title"), home + "/desk/b/" + body.code() + "/convene"));
    }
    if (dues.may(Permission.KEEP_WORK_PLAN)) {
      actions.add(new LinkView(w.text("plan.plans"), home + "/desk/b/" + body.code() + "/plan"));
    }
    if (dues.may(Permission.KEEP_REGISTER)) {
      actions.add(new LinkView(w.text("seats.title"), home + "/desk/b/" + body.code() + "/register"));
    }
    if (dues.may(Permission.KEEP_REGISTER)) {
      actions.add(new LinkView(w.text("delegates.title"), home + "/desk/b/" + body.code() + "/delegates"));
      actions.add(new LinkView(w.text("commissions-desk.title"), home + "/desk/b/" + body.code() + "/commissions"));
    }
    if (dues.mayAny(Permission.KEEP_GROUPS, Permission.JOIN_GROUP)) {
      actions.add(new LinkView(w.text("groups-desk.title"), home + "/desk/b/" + body.code() + "/groups"));
    }
    if (dues.may(Permission.KEEP_SOURCES) && body.level().equals("national")) {
      actions.add(new LinkView(w.text("sources-desk.title"), home + "/desk/b/" + body.code() + "/sources"));
    }
    if (dues.may(Permission.FOLLOW_ATTENDANCE)) {
      actions.add(new LinkView(w.text("absences.title"), home + "/desk/b/" + body.code() + "/absences"));
    }
    if (dues.may(Permission.KEEP_LETTERS)) {
      actions.add(new LinkView(w.text("letters.title"), home + LettersPage.path(body.code())));
      actions.add(new LinkView(w.text("correspondence.title"), home + CorrespondenceDesk.path(body.code())));
    }
    if (dues.may(Permission.FOLLOW_DECISIONS)) {
      actions.add(new LinkView(w.text("decisions-desk.title"), home + "/desk/b/" + body.code() + "/decisions"));
      actions.add(new LinkView(w.text("joint.title"), home + JointDesk.path(body.code())));
      actions.add(new LinkView(w.text("recommendations-desk.title"), home + AdviceDesk.path(body.code())));
    }
    if (dues.may(Permission.FOLLOW_REQUESTS)) {
      actions.add(new LinkView(w.text("requests-desk.title"), home + RequestsDesk.path(body.code())));
    }
    if (dues.may(Permission.FOLLOW_PROPOSALS)) {
      actions.add(new LinkView(w.text("proposals-desk.title"), home + ProposalsDesk.path(body.code())));
    }
    List<TodayView.Sitting> sittings = sittings(tx, body, dues).map(meeting -> sitting(tx, request.caller(), w, body, meeting, dues)).toList();
    List<TodayView.Due> decisions = Stream.of(DelegateDues.of(parts, tx, w, dues, body), new AbsenceDues(parts, tx, w, dues).of(body), new DecisionDues(parts, tx, w, dues).of(body), AdviceDues.of(parts, tx, w, dues, body))
        .flatMap(List::stream).toList();
    return new TodayView.Council(body.name().in(w.lang()), home + "/b/" + body.code(), DeskFrame.roles(w, roles), decisions,
        Stream.concat(new RequestDues(parts, tx, w, dues, request).of(body).stream(), new ProposalDues(parts, tx, w, dues).of(body).stream()).toList(), sittings,
        new PlanDues(parts.sitting(), tx, w, dues).of(body.code()), actions);
  }

  /** Those in progress first, then the next ones, then those whose minutes are under work; exercises only while they last. */
  private Stream<Meeting> sittings(Tx tx, Body body, Dues dues) {
    List<Meeting> real = parts.sitting().meetings().list(tx, body.code(), false, LATEST);
    List<Meeting> training = parts.sitting().meetings().list(tx, body.code(), true, 2);
    Stream<Meeting> going = Stream.concat(real.stream(), training.stream()).filter(meeting -> meeting.closedAt() == null)
        .sorted(Comparator.comparing((Meeting meeting) -> !meeting.isOpen()).thenComparing(Meeting::startsAt));
    Stream<Meeting> closed = real.stream().filter(meeting -> meeting.closedAt() != null && dues.may(Permission.FOLLOW_MINUTES)
        && dues.minutes(meeting).isPresent());
    return Stream.concat(going, closed);
  }

  private TodayView.Sitting sitting(Tx tx, Caller caller, Words w, Body body, Meeting meeting, Dues dues) {
    String state = meeting.failed() ? "failed" : meeting.closedAt() != null ? "closed" : meeting.isOpen() ? "open" : "convened";
    String tag = state.equals("open") ? "live" : state.equals("failed") ? "bad" : state.equals("closed") ? "ended" : "plain";
    boolean keeps = dues.mayAny(Permission.PUBLISH_PAPER, Permission.REGISTER_ATTENDANCE, Permission.CONVENE);
    List<TodayView.Due> due = new ArrayList<>(keeps || meeting.closedAt() != null ? dues.of(meeting) : List.of());
    if (dues.may(Permission.KEEP_LETTERS) && meeting.openedAt() == null && parts.outbox().delivery(tx, body.code(), meeting.id()).isStuck()) {
      due.addFirst(new TodayView.Due(true, w.text("letters.stuck"), "/" + w.lang().code() + LettersPage.path(body.code()) + "?meeting=" + meeting.id()));
    }
    return new TodayView.Sitting(TextView.of(meeting.title(), w.lang()), "/" + w.lang().code() + "/b/" + body.code() + "/" + meeting.term() + "/"
        + meeting.address(), SessionWords.session(w, meeting) + " · " + w.dateTime(meeting.startsAt(), body.zone()) + " · " + meeting.place().in(w.lang()), tag,
        w.text("sitting.tag-" + state), due, places(tx, caller, w, meeting, dues));
  }

  private List<LinkView> places(Tx tx, Caller caller, Words w, Meeting meeting, Dues dues) {
    String path = "/" + w.lang().code() + DeskFrame.path(meeting);
    List<LinkView> places = new ArrayList<>();
    boolean lasts = meeting.closedAt() == null;
    if (lasts && parts.sitting().meetings().mayConduct(tx, caller, meeting)) {
      places.add(new LinkView(w.text("chair.title"), path + "/chair"));
    }
    if (lasts && dues.may(Permission.VOTE)) {
      places.add(new LinkView(w.text("seat.title"), path + "/seat"));
    }
    if (dues.may(Permission.PREPARE_SITTING)) {
      places.add(new LinkView(w.text("sitting-desk.title"), path));
    }
    if (!lasts && dues.may(Permission.FOLLOW_MINUTES)) {
      places.add(new LinkView(w.text("sitting.minutes"), path + "/minutes"));
    }
    return places;
  }
}
