package kenes.web.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.elections.Elections;
import kenes.elections.ElectionsCode;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsCode;
import kenes.voting.PaperBallots;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;
import kenes.web.Access;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.sitting.SittingParts;

/** The forms of the desk of elections: each one command, and back to the desk. */
final class ElectionForms {
  /** @param access to the address; the command itself asks for more where it must */
  record Form(Access access, Route.Page page) {}

  private static final Access CONDUCT = Access.granted(Permission.CONDUCT, Permission.CONDUCT_FIRST, Permission.CONDUCT_COMMISSION);
  private static final Access KEEP = Access.granted(Permission.KEEP_CANDIDATES);
  private static final Access FOLLOW = Access.granted(Permission.FOLLOW_ELECTIONS);
  private static final Access VOTE = Access.granted(Permission.VOTE);

  private final SittingParts parts;
  private final ElectionDeskPage desk;

  ElectionForms(SittingParts parts, ElectionDeskPage desk) {
    this.parts = parts;
    this.desk = desk;
  }

  /** Every form by the end of its address. */
  Map<String, Form> all() {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("call", form(KEEP, this::call));
    forms.put("nominate", form(FOLLOW, this::nominate));
    forms.put("accept", form(FOLLOW, (request, meeting) -> parts.elections().accept(request.caller(), meeting.body(), request.key(),
        new Elections.Accept(election(request), id(request, "candidate")))));
    forms.put("withdraw", form(FOLLOW, (request, meeting) -> parts.elections().withdraw(request.caller(), meeting.body(), request.key(),
        new Elections.Withdraw(election(request), id(request, "candidate")))));
    forms.put("close-list", form(CONDUCT, (request, meeting) -> parts.elections().closeList(request.caller(), meeting.body(), request.key(),
        new Elections.CloseList(election(request)))));
    forms.put("open-round", form(CONDUCT, this::openRound));
    forms.put("vote", form(VOTE, this::vote));
    forms.put("count-hands", form(VOTE, (request, meeting) -> parts.elections().countHands(request.caller(), meeting.body(), request.key(),
        new Elections.CountHands(round(request), votes(request)))));
    forms.put("announce", form(CONDUCT, (request, meeting) -> parts.elections().announce(request.caller(), meeting.body(), request.key(),
        new Elections.Announce(round(request)))));
    forms.put("abandon", form(CONDUCT, (request, meeting) -> parts.elections().abandon(request.caller(), meeting.body(), request.key(),
        new Elections.Abandon(round(request), reason(request)))));
    forms.put("declare-void", form(CONDUCT, (request, meeting) -> parts.elections().declareVoid(request.caller(), meeting.body(), request.key(),
        new Elections.DeclareVoid(round(request), reason(request)))));
    forms.put("decide-tie", form(CONDUCT, (request, meeting) -> parts.elections().decideTie(request.caller(), meeting.body(), request.key(),
        new Elections.DecideTie(round(request), ids(request.fields("chosen"))))));
    forms.put("form-commission", form(CONDUCT, (request, meeting) -> parts.paperBallots().formCommission(request.caller(), meeting.body(), request.key(),
        new PaperBallots.FormCommission(meeting.id(), ids(request.fields("members")), id(request, "chair"), id(request, "poll")))));
    return forms;
  }

  private void call(Request request, Meeting meeting) {
    String[] post = request.field("organization").split(":");
    parts.elections().call(request.caller(), meeting.body(), request.key(), new Elections.Call(
        Id.find(request.field("item")).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN)), request.field("kind"), title(request), (int) number(request.field("places")),
        post.length == 2 ? Id.find(post[0]).orElse(null) : null, post.length == 2 ? post[1] : null, null));
  }

  private static Text title(Request request) {
    String kk = request.field("title.kk");
    String ru = request.field("title.ru");
    String en = request.field("title.en");
    return (kk + ru + en).isEmpty() ? null : Text.of(kk, ru, en);
  }

  private void nominate(Request request, Meeting meeting) {
    UUID nominator = id(request, "nominator");
    parts.elections().nominate(request.caller(), meeting.body(), request.key(), new Elections.Nominate(election(request), id(request, "candidate"), nominator,
        nominator == null && !request.field("nominator").isEmpty() ? request.field("nominator") : null));
  }

  private void openRound(Request request, Meeting meeting) {
    PollMethod method = Arrays.stream(PollMethod.values()).filter(one -> one.name().equals(request.field("method"))).findFirst().orElse(null);
    List<UUID> tellers = method == PollMethod.HANDS ? ids(List.of(request.field("tellers"), request.field("teller2"))) : List.of();
    parts.elections().openRound(request.caller(), meeting.body(), request.key(), new Elections.OpenRound(election(request), method, tellers));
  }

  private void vote(Request request, Meeting meeting) {
    List<String> chosen = request.fields("candidates");
    parts.elections().vote(request.caller(), meeting.body(), request.key(),
        new Elections.Vote(round(request), ids(chosen), chosen.contains(PaperForm.AGAINST)));
  }

  private Form form(Access access, BiConsumer<Request, Meeting> command) {
    return new Form(access, request -> {
      Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
      return Forms.submit(request, () -> {
        command.accept(request, meeting);
        String place = request.field("round").isEmpty() ? request.field("election") : "main";
        return Response.redirect("/" + request.lang().code() + (follows(request, meeting) ? HallFrame.path(meeting, "elections") + "#" + place
            : "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address()));
      }, state -> desk.page(request, request.field("form"), state));
    });
  }

  /** The chair of the election commission is nobody here any more once the result is announced: they read it as everybody does. */
  private boolean follows(Request request, Meeting meeting) {
    return parts.db().read(tx -> parts.register().roles(tx, request.caller(), meeting.body(), parts.clock().instant())).stream()
        .anyMatch(Permission.FOLLOW_ELECTIONS.granted()::contains);
  }

  private static UUID election(Request request) {
    return Id.find(request.field("election")).orElseThrow(() -> new Refused(ElectionsCode.ELECTION_UNKNOWN));
  }

  private static UUID round(Request request) {
    return Id.find(request.field("round")).orElseThrow(() -> new Refused(ElectionsCode.ROUND_UNKNOWN));
  }

  private static UUID id(Request request, String field) {
    return Id.find(request.field(field)).orElse(null);
  }

  private static List<UUID> ids(List<String> values) {
    return values.stream().flatMap(value -> Id.find(value).stream()).toList();
  }

  /** What was said in the language of the page; null when nothing was. */
  static Text reason(Request request) {
    String said = request.field("reason");
    return said.isEmpty() ? null : Text.of(request.lang() == Lang.KK ? said : null, request.lang() == Lang.RU ? said : null, request.lang() == Lang.EN ? said : null);
  }

  /** The numbers in the fields {@code votes.…}; what is none is -1, which the command refuses. */
  static SortedMap<String, Long> votes(Request request) {
    SortedMap<String, Long> votes = new TreeMap<>();
    request.fields().keySet().stream().filter(name -> name.startsWith("votes."))
        .forEach(name -> votes.put(name.substring("votes.".length()), number(request.field(name))));
    return votes;
  }

  /** -1 for what is no whole number from 0 to 999999. */
  static long number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Long.parseLong(typed) : -1;
  }
}
