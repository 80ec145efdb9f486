package kenes.web.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.meetings.Floor;
import kenes.meetings.FloorCode;
import kenes.meetings.Meeting;
import kenes.meetings.SpeechKind;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.sitting.SittingParts;

/** The forms of the floor, from whichever desk they are sent: each one command, and back to that desk. */
final class FloorForms {
  /** Shows a desk again with the form that came back. */
  interface Page {
    Response show(Request request, String sent, FormState form);
  }

  private final SittingParts parts;
  private final Page page;
  private final Function<Meeting, String> desk;

  /** @param desk its address below the language */
  FloorForms(SittingParts parts, Page page, Function<Meeting, String> desk) {
    this.parts = parts;
    this.page = page;
    this.desk = desk;
  }

  /** Whoever is called: a deputy of the hall or somebody invited. */
  Response give(Request request) {
    return submit(request, "call", (meeting, key) -> parts.floor().giveFloor(request.caller(), meeting.body(), key,
        new Floor.GiveFloor(meeting.id(), null, person(request), invited(request), kind(request))));
  }

  Response giveNext(Request request) {
    return submit(request, "give-next", (meeting, key) -> parts.floor().giveFloor(request.caller(), meeting.body(), key,
        new Floor.GiveFloor(meeting.id(), waiting(request), null, null, null)));
  }

  Response end(Request request) {
    return submit(request, "end-floor", (meeting, key) -> parts.floor().endFloor(request.caller(), meeting.body(), key, meeting.id()));
  }

  Response extend(Request request) {
    return submit(request, "extend-time", (meeting, key) -> parts.floor().extendTime(request.caller(), meeting.body(), key,
        new Floor.ExtendTime(meeting.id(), number(request.field("minutes")))));
  }

  Response queue(Request request) {
    return submit(request, "call", (meeting, key) -> parts.floor().requestFloor(request.caller(), meeting.body(), key,
        new Floor.RequestFloor(meeting.id(), person(request), invited(request), kind(request))));
  }

  Response withdraw(Request request) {
    return submit(request, "withdraw", (meeting, key) -> parts.floor().withdrawRequest(request.caller(), meeting.body(), key,
        new Floor.WithdrawRequest(meeting.id(), waiting(request))));
  }

  Response reorder(Request request) {
    String reason = request.field("reason");
    return submit(request, "reorder", (meeting, key) -> parts.floor().reorderQueue(request.caller(), meeting.body(), key,
        new Floor.ReorderQueue(meeting.id(), waiting(request), number(request.field("place")), reason.isBlank() ? null : text(request.lang(), reason))));
  }

  private Response submit(Request request, String form, BiConsumer<Meeting, String> command) {
    Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
    return Forms.submit(request, () -> {
      command.accept(meeting, request.key());
      return Response.redirect("/" + request.lang().code() + desk.apply(meeting) + "#floor");
    }, state -> page.show(request, form, state));
  }

  /** The reason in the language of the page on which it was written. */
  private static Text text(Lang lang, String words) {
    return Text.of(lang == Lang.KK ? words : null, lang == Lang.RU ? words : null, lang == Lang.EN ? words : null);
  }

  static UUID waiting(Request request) {
    return Id.find(request.field("request")).orElseThrow(() -> new Refused(FloorCode.REQUEST_GONE));
  }

  static SpeechKind kind(Request request) {
    return SpeechKind.find(request.field("kind")).orElse(null);
  }

  /** A whole number of at most four digits; 0 for anything else, which no command takes. */
  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static UUID person(Request request) {
    Optional<UUID> person = Id.find(request.field("person"));
    if (person.isPresent() && invited(request) != null) {
      throw Refused.field("speaker", HallCode.TWO_SPEAKERS);
    }
    return person.orElse(null);
  }

  private static Text invited(Request request) {
    String kk = request.field("speaker.kk");
    String ru = request.field("speaker.ru");
    return kk.isBlank() && ru.isBlank() ? null : Text.of(kk, ru, null);
  }
}
