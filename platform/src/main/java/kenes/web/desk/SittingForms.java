package kenes.web.desk;

import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.ConveningCode;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;

/** The forms of the secretary's desk: each one command, and back to the place where it was sent. */
final class SittingForms {
  private final DeskParts parts;
  private final SittingDeskPage page;

  SittingForms(DeskParts parts, SittingDeskPage page) {
    this.parts = parts;
    this.page = page;
  }

  Response arrive(Request request) {
    return submit(request, "arrive", "#seat-" + seat(request), (meeting, key) ->
        meetings().arrive(request.caller(), meeting.body(), key, new Meetings.Attend(meeting.id(), person(request))));
  }

  Response leave(Request request) {
    return submit(request, "leave", "#seat-" + seat(request), (meeting, key) ->
        meetings().leave(request.caller(), meeting.body(), key, new Meetings.Attend(meeting.id(), person(request))));
  }

  Response explainAbsence(Request request) {
    return submit(request, "absence", "#seat-" + seat(request), (meeting, key) -> meetings().explainAbsence(request.caller(), meeting.body(), key,
        new Meetings.ExplainAbsence(meeting.id(), person(request), request.field("reason-" + seat(request)))));
  }

  Response invitedArrive(Request request) {
    return submit(request, "invited", "#invited", (meeting, key) -> parts.sitting().convening().invitedArrive(request.caller(), meeting.body(), key,
        new Convening.Attend(meeting.id(), invited(request))));
  }

  Response invitedLeave(Request request) {
    return submit(request, "invited", "#invited", (meeting, key) -> parts.sitting().convening().invitedLeave(request.caller(), meeting.body(), key,
        new Convening.Attend(meeting.id(), invited(request))));
  }

  /** Another comes in the place of somebody invited. */
  Response invitedSent(Request request) {
    return submit(request, "sent-" + request.field("invited"), "#invited", (meeting, key) -> parts.sitting().convening().sendAnother(request.caller(), meeting.body(), key,
        new Convening.SendAnother(meeting.id(), invited(request), ConveneInput.text(request, "name"))));
  }

  /** Whoever holds these posts now. */
  Response inviteHolders(Request request) {
    return submit(request, "holders", "#invited", (meeting, key) -> parts.sitting().convening().inviteHolders(request.caller(), meeting.body(), key,
        new Convening.InviteHolders(meeting.id(), ConveneInput.holders(request))));
  }

  /** One of four changes of an item that waits for its turn. */
  Response changeItem(Request request) {
    return submit(request, "change-item", "#agenda", (meeting, key) -> {
      UUID item = Id.find(request.field("item")).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
      Text reason = ConveneInput.text(request, "reason");
      switch (request.field("change")) {
        case "withdraw" -> parts.sitting().agenda().withdrawItem(request.caller(), meeting.body(), key, new Agenda.WithdrawItem(meeting.id(), item, reason));
        case "move" -> parts.sitting().agenda().moveItem(request.caller(), meeting.body(), key, new Agenda.MoveItem(meeting.id(), item, place(request), reason));
        case "close" -> parts.sitting().agenda().announceClosed(request.caller(), meeting.body(), key, new Agenda.AnnounceClosed(meeting.id(), item, reason));
        default -> parts.sitting().agenda().retitleItem(request.caller(), meeting.body(), key,
            new Agenda.RetitleItem(meeting.id(), item, ConveneInput.text(request, "new-title"), reason));
      }
    });
  }

  private static int place(Request request) {
    return request.field("place").matches("\\d{1,4}") ? Integer.parseInt(request.field("place")) : 0;
  }

  /** On another day, at the same place. */
  Response adjourn(Request request) {
    return submit(request, "adjourn", "", (meeting, key) -> {
      ZoneId zone = parts.sitting().db().read(tx -> parts.sitting().register().zone(tx, meeting.body()));
      parts.sitting().convening().adjourn(request.caller(), meeting.body(), key,
          new Convening.Adjourn(meeting.id(), ConveneInput.instant(request.field("startsAt"), zone), null));
    });
  }

  private static UUID invited(Request request) {
    return Id.find(request.field("invited")).orElseThrow(() -> new Refused(ConveningCode.NOT_INVITED));
  }

  Response addItem(Request request) {
    return submit(request, "add-item", "#agenda", (meeting, key) -> parts.sitting().agenda().addItem(request.caller(), meeting.body(), key,
        new Agenda.AddItem(meeting.id(), new Convening.NewItem(ConveneInput.text(request, "title"), request.field("item.decisionKind"), null,
            ConveneInput.closed(request, "closed")))));
  }

  private Response submit(Request request, String form, String place, BiConsumer<Meeting, String> command) {
    Meeting meeting = parts.sitting().db().read(tx -> parts.sitting().meeting(tx, request.address()));
    return Forms.submit(request, () -> {
      command.accept(meeting, request.key());
      return Response.redirect("/" + request.lang().code() + DeskFrame.path(meeting) + place);
    }, state -> page.page(request, form, state));
  }

  private Meetings meetings() {
    return parts.sitting().meetings();
  }

  private static UUID person(Request request) {
    return Id.find(request.field("person")).orElseThrow(() -> new Refused(MeetingsCode.NOT_A_MEMBER));
  }

  /** The number of the seat that the form belongs to; only digits, for it goes into an address. */
  private static String seat(Request request) {
    String seat = request.field("seat");
    return seat.matches("\\d{1,4}") ? seat : "0";
  }
}
