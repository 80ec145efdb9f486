package kenes.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.meetings.AgendaItem;
import kenes.meetings.Opinion;
import kenes.meetings.Papers;
import kenes.meetings.PapersCode;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;

/** The small forms of an item's papers: its effect on the budget, asking for an opinion, recording one. */
final class OpinionForms {
  private final DeskParts parts;
  private final PapersPage page;

  OpinionForms(DeskParts parts, PapersPage page) {
    this.parts = parts;
    this.page = page;
  }

  Response effect(Request request) {
    String effect = request.field("effect");
    return submit(request, "effect", item -> parts.sitting().papers().declareBudgetEffect(request.caller(), item.body(), request.key(),
        new Papers.DeclareBudgetEffect(item.id(), effect.equals("revenue") || effect.equals("both"), effect.equals("spending") || effect.equals("both"))));
  }

  Response ask(Request request) {
    boolean executive = request.field("organization").equals("executive");
    return submit(request, "ask", item -> {
      UUID organization = executive ? null : Id.find(request.field("organization"))
          .orElseThrow(() -> Refused.field("organization", PapersCode.ORGANIZATION_UNKNOWN));
      parts.sitting().papers().askOpinion(request.caller(), item.body(), request.key(),
          new Papers.AskOpinion(item.id(), organization, executive ? executive(item) : null, date(request.field("due"))));
    });
  }

  Response give(Request request) {
    UUID opinion = Id.find(request.path("opinion")).orElseThrow(() -> new Refused(PapersCode.OPINION_UNKNOWN));
    Opinion.Position position = Arrays.stream(Opinion.Position.values()).filter(one -> one.name().equals(request.field("position"))).findFirst().orElse(null);
    return submit(request, "give/" + opinion, item -> parts.sitting().papers().giveOpinion(request.caller(), item.body(), request.key(),
        new Papers.GiveOpinion(opinion, position, request.field("remark"))));
  }

  private Text executive(AgendaItem item) {
    return parts.sitting().db().read(tx -> OpinionWords.executive(parts.sitting().papers(), tx, parts.sitting().meetings().get(tx, item.body(), item.meeting())));
  }

  /** Null for what is no date. */
  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  private Response submit(Request request, String to, Consumer<AgendaItem> command) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    return Forms.submit(request, () -> {
      command.accept(item);
      String path = request.address().path();
      return Response.redirect("/" + request.lang().code() + path.substring(0, path.length() - to.length() - 1) + "#opinions");
    }, form -> page.page(request, form, to));
  }
}
