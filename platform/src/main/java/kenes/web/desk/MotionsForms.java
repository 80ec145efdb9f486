package kenes.web.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.meetings.AgendaItem;
import kenes.motions.Motions;
import kenes.motions.MotionsCode;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;

/** The small forms about amendments: each one command, and back to the desk. */
final class MotionsForms {
  private final DeskParts parts;
  private final MotionsDesk page;

  MotionsForms(DeskParts parts, MotionsDesk page) {
    this.parts = parts;
    this.page = page;
  }

  Response withdraw(Request request) {
    return submit(request, "withdraw", "/" + request.field("amendment"), item ->
        motions().withdraw(request.caller(), item.body(), request.key(), new Motions.Withdraw(amendment(request), person(request))));
  }

  Response pullOut(Request request) {
    return submit(request, "pull-out", "/" + request.field("amendment"), item ->
        motions().pullOut(request.caller(), item.body(), request.key(), new Motions.PullOut(amendment(request), person(request))));
  }

  Response separate(Request request) {
    int paragraph = request.field("paragraph").matches("[1-9]\\d{0,3}") ? Integer.parseInt(request.field("paragraph")) : 0;
    return submit(request, "separate", "", item ->
        motions().askSeparateVote(request.caller(), item.body(), request.key(), new Motions.AskSeparateVote(item.id(), paragraph, person(request))));
  }

  Response unask(Request request) {
    UUID asked = Id.find(request.field("request")).orElseThrow(() -> new Refused(MotionsCode.PART_UNKNOWN));
    return submit(request, "unask", "/" + asked, item ->
        motions().withdrawSeparateVote(request.caller(), item.body(), request.key(), new Motions.WithdrawSeparateVote(asked)));
  }

  Response block(Request request) {
    List<UUID> amendments = request.fields("amendment").stream().map(id -> Id.find(id).orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN))).toList();
    return submit(request, "block", "", item ->
        motions().formBlock(request.caller(), item.body(), request.key(), new Motions.FormBlock(item.id(), amendments)));
  }

  Response order(Request request) {
    return submit(request, "order", "/" + request.field("amendment"), item ->
        motions().changeOrder(request.caller(), item.body(), request.key(), new Motions.ChangeOrder(amendment(request), written(request.lang(), request.field("reason")))));
  }

  private Response submit(Request request, String to, String which, Consumer<AgendaItem> command) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    return Forms.submit(request, () -> {
      command.accept(item);
      String path = request.address().path();
      return Response.redirect("/" + request.lang().code() + path.substring(0, path.length() - to.length() - 1));
    }, form -> page.page(request, to + which, form));
  }

  private Motions motions() {
    return parts.sitting().motions();
  }

  private static UUID amendment(Request request) {
    return Id.find(request.field("amendment")).orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN));
  }

  /** Null when nobody was chosen: the command says so. */
  private static UUID person(Request request) {
    return Id.find(request.field("person")).orElse(null);
  }

  /** What was written in the language of the page; null for nothing. */
  static Text written(Lang lang, String words) {
    return words.isBlank() ? null : Text.of(lang == Lang.KK ? words : null, lang == Lang.RU ? words : null, lang == Lang.EN ? words : null);
  }
}
