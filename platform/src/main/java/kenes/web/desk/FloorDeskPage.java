package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.Recording;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The secretariat's page of the floor: who waits, and where the sitting can be watched. */
final class FloorDeskPage {
  private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})");

  private final DeskParts parts;

  FloorDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  /** Its address below the language. */
  static String path(Meeting meeting) {
    return DeskFrame.path(meeting) + "/floor";
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** The floor without the page around it. */
  Response region(Request request) {
    FloorDesk floor = parts.sitting().db().read(tx -> floor(facts(tx, request), request, "", FormState.fresh()));
    return Response.html(Templates.render("desk/hall/floor.jte", Map.of("w", request.words(), "view", floor)));
  }

  Response recording(Request request) {
    Meeting meeting = parts.sitting().db().read(tx -> parts.sitting().meeting(tx, request.address()));
    return Forms.submit(request, () -> {
      parts.sitting().floor().linkRecording(request.caller(), meeting.body(), request.key(),
          new Floor.LinkRecording(meeting.id(), request.field("address"), seconds(request.field("offset"))));
      return Response.redirect("/" + request.lang().code() + path(meeting) + "#recording");
    }, state -> page(request, "recording", state));
  }

  /** Hours, minutes and seconds as seconds; -1 for anything else, which the command refuses. */
  static int seconds(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches() || Integer.parseInt(time.group(2)) > 59 || Integer.parseInt(time.group(3)) > 59) {
      return -1;
    }
    return (time.group(1) == null ? 0 : Integer.parseInt(time.group(1)) * 3600) + Integer.parseInt(time.group(2)) * 60 + Integer.parseInt(time.group(3));
  }

  private static String time(int seconds) {
    return String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** @param sent which form came back, or an empty string */
  Response page(Request request, String sent, FormState form) {
    FloorDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/floor.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private SittingFacts facts(Tx tx, Request request) {
    return SittingFacts.read(parts.sitting(), tx, parts.sitting().meeting(tx, request.address()));
  }

  private FloorDesk floor(SittingFacts facts, Request request, String sent, FormState form) {
    return new FloorFields(facts, request, sent, form, false).view("/" + request.lang().code() + path(facts.meeting()),
        HallState.floor(facts) + " " + Roll.state(facts));
  }

  private FloorDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    SittingFacts facts = facts(tx, request);
    Meeting meeting = facts.meeting();
    String home = "/" + w.lang().code();
    TextView sitting = TextView.of(meeting.title(), w.lang());
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), path(meeting), w.text("floor.desk-title"),
        List.of(new LinkView(w.text("sitting-desk.title"), home + DeskFrame.path(meeting))), home + "/live/roll/" + meeting.body() + "/" + meeting.id(),
        meeting.training() ? w.text("hall-desk.training") : null);
    FloorDesk floor = floor(facts, request, sent, form);
    FloorDeskView.Recording recording = recording(facts, request, sent.equals("recording") ? form : null);
    return new FloorDeskView(frame, sitting, w.dateTime(meeting.startsAt(), facts.zone()) + " · " + meeting.place().in(w.lang()),
        HallState.floor(facts), Roll.state(facts), floor, recording, Stream.concat(floor.fields().stream(), recording.fields().stream()).toList(), form.problem(w));
  }

  /** @param form that came back, or null */
  private FloorDeskView.Recording recording(SittingFacts facts, Request request, FormState form) {
    Words w = request.words();
    Meeting meeting = facts.meeting();
    Optional<Recording> linked = parts.sitting().floor().findRecording(facts.tx(), meeting.body(), meeting.id());
    FormState state = form != null ? form : FormState.of(Map.of("address", linked.map(Recording::address).orElse(""),
        "offset", time(linked.map(Recording::offset).orElse(0))));
    DeskFields fields = new DeskFields(w, state);
    boolean may = parts.permissions().may(facts.tx(), request.caller(), meeting.body(), Permission.LINK_RECORDING);
    List<FieldView> inputs = may ? List.of(fields.input("url", "address", w.text("floor.recording-address"), w.text("floor.recording-address-hint"), true),
        fields.input("text", "offset", w.text("floor.recording-offset"), w.text("floor.recording-offset-hint"), true)) : List.of();
    return new FloorDeskView.Recording("/" + w.lang().code() + path(meeting) + "/recording", request.csrf(), linked.map(Recording::address).orElse(null),
        may ? state.key() : null, inputs);
  }
}
