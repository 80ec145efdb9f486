package kenes.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.Agenda;
import kenes.meetings.AgendaItem;
import kenes.meetings.Convening;
import kenes.meetings.ItemClosing;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsCode;
import kenes.meetings.Papers;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Reopening;
import kenes.voting.Ties;
import kenes.voting.Voting;
import kenes.voting.VotingCode;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;

/** The chair's forms: each one command, and back to the desk. */
final class ChairForms {
  private final SittingParts parts;
  private final ChairPage page;

  ChairForms(SittingParts parts, ChairPage page) {
    this.parts = parts;
    this.page = page;
  }

  Response open(Request request) {
    return submit(request, "open", meeting -> parts.meetings().open(request.caller(), meeting.body(), request.key(), meeting.id()));
  }

  Response close(Request request) {
    return submit(request, "close", meeting -> parts.meetings().close(request.caller(), meeting.body(), request.key(), meeting.id()));
  }

  Response openItem(Request request) {
    return submit(request, "open-item", meeting -> {
      if (request.field("item").isEmpty()) {
        throw Refused.field("item", HallCode.ITEM_MISSING);
      }
      parts.meetings().openItem(request.caller(), meeting.body(), request.key(), meeting.id(), item(request));
    });
  }

  Response closeItem(Request request) {
    return submit(request, "close-item", meeting ->
        parts.meetings().closeItem(request.caller(), meeting.body(), request.key(), meeting.id(), item(request)));
  }

  Response openVote(Request request) {
    return submit(request, "open-vote", meeting -> {
      AgendaItem item = parts.db().read(tx -> parts.meetings().getItem(tx, meeting.body(), item(request)));
      Text first = parts.db().read(tx -> new ChairSubject(SittingFacts.read(parts, tx, meeting), item).question());
      parts.voting().open(request.caller(), meeting.body(), request.key(), new Voting.Open(item.id(), text(request, "question", first), true, announced(request),
          request.field("method").isEmpty() ? PollMethod.NAMED : MethodFields.method(request, ""), MethodFields.tellers(request, ""), ChairSubject.sent(request), null));
    });
  }

  /** Puts to the vote whether the open item is closed to the public. */
  Response voteClosing(Request request) {
    return submit(request, "vote-closing", meeting -> {
      AgendaItem item = parts.db().read(tx -> parts.meetings().getItem(tx, meeting.body(), item(request)));
      Function<Lang, String> question = lang -> Words.of(lang).text("chair.closing-question", item.position());
      parts.voting().open(request.caller(), meeting.body(), request.key(), new Voting.Open(item.id(), Text.of(question.apply(Lang.KK), question.apply(Lang.RU),
          question.apply(Lang.EN)), true, null, PollMethod.NAMED, List.of(), PollSubject.procedural(), ItemClosing.DECISION_KIND));
    });
  }

  Response closeToPublic(Request request) {
    UUID poll = Id.find(request.field("poll")).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
    return submit(request, "close-to-public", meeting -> parts.agenda().closeToPublic(request.caller(), meeting.body(), request.key(),
        new Agenda.CloseToPublic(meeting.id(), item(request), poll, new Convening.Asked(request.field("initiator"),
            request.fields("deputies").stream().flatMap(id -> Id.find(id).stream()).toList()))));
  }

  Response dispenseOpinion(Request request) {
    return submit(request, "dispense-opinion", meeting -> parts.papers().dispenseOpinion(request.caller(), meeting.body(), request.key(),
        new Papers.DispenseOpinion(item(request), request.field("reason"))));
  }

  /** The papers as the form showed them; null where a form shows none at all. */
  private static List<Digest> announced(Request request) {
    String shown = request.field("papers");
    return shown.isEmpty() ? null : Stream.of(shown.split(" ")).filter(hex -> hex.matches("[0-9a-f]{64}")).map(Digest::new).toList();
  }

  /** Closes the vote; while some have not voted it has to be confirmed. */
  Response closeVote(Request request) {
    UUID poll = Id.find(request.field("poll")).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
    return submit(request, "close-vote", meeting -> {
      int waiting = parts.db().read(tx -> Optional.of(parts.voting().get(tx, meeting.body(), poll))
          .filter(found -> found.isOpen()).map(found -> parts.voting().ballots().progress(tx, found).waiting().size()).orElse(0));
      if (waiting > 0 && !request.field("confirm").equals("yes")) {
        throw Refused.field("confirm", HallCode.CLOSE_UNCONFIRMED, waiting);
      }
      parts.voting().close(request.caller(), meeting.body(), request.key(), poll);
    });
  }

  /** The same question by another method, in one step. */
  Response fallBack(Request request) {
    return submit(request, "fall-back", meeting -> parts.voting().reopening().fallBack(request.caller(), meeting.body(), request.key(),
        new Reopening.FallBack(poll(request), MethodFields.method(request, "instead-"), MethodFields.tellers(request, "instead-"), words(request, "instead-reason"))));
  }

  Response repeat(Request request) {
    return submit(request, "repeat", meeting -> parts.voting().reopening().repeat(request.caller(), meeting.body(), request.key(),
        new Reopening.Repeat(poll(request), MethodFields.method(request, "again-"), MethodFields.tellers(request, "again-"), null, words(request, "again-reason"))));
  }

  Response castingVote(Request request) {
    return submit(request, "casting-vote", meeting -> parts.voting().ties().giveCastingVote(request.caller(), meeting.body(), request.key(),
        new Ties.CastingVote(poll(request), SeatPage.choice(request, "casting-vote-choice"))));
  }

  Response lot(Request request) {
    return submit(request, "lot", meeting -> parts.voting().ties().drawLot(request.caller(), meeting.body(), request.key(),
        new Ties.Lot(poll(request), SeatPage.choice(request, "lot-choice"))));
  }

  private static UUID poll(Request request) {
    return Id.find(request.field("about")).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
  }

  /** What was typed, in the language of the page; null for nothing. */
  private static Text words(Request request, String name) {
    String typed = request.field(name);
    return typed.isBlank() ? null : switch (request.lang()) {
      case KK -> Text.of(typed, null, null);
      case RU -> Text.of(null, typed, null);
      case EN -> Text.of(null, null, typed);
    };
  }

  private Response submit(Request request, String form, Consumer<Meeting> command) {
    Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
    return Forms.submit(request, () -> {
      command.accept(meeting);
      return Response.redirect("/" + request.lang().code() + HallFrame.path(meeting, "chair"));
    }, state -> page.page(request, form, state));
  }

  private static UUID item(Request request) {
    return Id.find(request.field("item")).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }

  /**
   * What was typed in Kazakh and Russian; null when both are empty.
   *
   * @param title what was asked at first: it lends its English words while the other two are still its own; null for none
   */
  private static Text text(Request request, String name, Text title) {
    String kk = request.field(name + ".kk");
    String ru = request.field(name + ".ru");
    boolean same = title != null && kk.equals(title.exact(Lang.KK)) && ru.equals(title.exact(Lang.RU));
    return kk.isEmpty() && ru.isEmpty() ? null : Text.of(kk, ru, same ? title.exact(Lang.EN) : null);
  }
}
