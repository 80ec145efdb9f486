package kenes.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.decisions.Decision;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionControl;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.decisions.Recommendations;
import kenes.web.Request;
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;

/** Turns a form of one step into its command. */
final class DecisionSteps {
  private final SittingParts parts;
  private final Request request;
  private final Decision decision;
  private final String step;

  /** @param step whose form was sent; the names of its fields begin with it, as several forms stand on one page */
  DecisionSteps(SittingParts parts, Request request, Decision decision, String step) {
    this.parts = parts;
    this.request = request;
    this.decision = decision;
    this.step = step;
  }

  /** @throws Refused {@code NO_PAGE} for a step that there is not */
  void run() {
    UUID id = decision.id();
    switch (step) {
      case "send" -> parts.decisions().send(request.caller(), decision.body(), request.key(), new Decisions.Send(id, date("on")));
      case "register" -> parts.decisions().register(request.caller(), decision.body(), request.key(), new Decisions.Register(id, typed("number"), date("on")));
      case "give-back" -> parts.decisions().giveBack(request.caller(), decision.body(), request.key(), new Decisions.GiveBack(id, date("on"), typed("reasons")));
      case "publish" -> parts.decisions().publish(request.caller(), decision.body(), request.key(), new Decisions.Publish(id, publications()));
      case "put-on" -> parts.decisionControl().putOn(request.caller(), decision.body(), request.key(),
          new DecisionControl.PutOn(id, text("responsible"), text("task"), date("due")));
      case "report" -> parts.decisionControl().report(request.caller(), decision.body(), request.key(), new DecisionControl.Report(id, date("on"), typed("report")));
      case "extend" -> parts.decisionControl().extend(request.caller(), decision.body(), request.key(), new DecisionControl.Extend(id, date("due"), typed("reason")));
      case "execute" -> parts.decisionControl().execute(request.caller(), decision.body(), request.key(), new DecisionControl.Execute(id, date("on"), typed("note")));
      case "take-off" -> parts.decisionControl().takeOff(request.caller(), decision.body(), request.key(), new DecisionControl.TakeOff(id, id("poll")));
      case "amend" -> parts.decisionChanges().amend(request.caller(), decision.body(), request.key(),
          new DecisionChanges.Amend(id, id("by"), wordings(request, "amend-", decision.languages()), typed("parityReason")));
      case "repeal" -> parts.decisionChanges().repeal(request.caller(), decision.body(), request.key(),
          new DecisionChanges.Repeal(id, id("by"), typed("annulled").equals("yes")));
      case "court" -> parts.decisionChanges().annulByCourt(request.caller(), decision.body(), request.key(),
          new DecisionChanges.AnnulByCourt(id, text("court"), typed("caseNumber"), date("on"), date("from"), text("part")));
      case "recommend" -> parts.decisions().recommendations().recommend(request.caller(), decision.body(), request.key(),
          new Recommendations.Send(id, text("name"), typed("body"), date("replyBy")));
      case "reply" -> parts.decisions().recommendations().reply(request.caller(), decision.body(), request.key(),
          new Recommendations.Reply(id, typed("addressee").matches("[0-9]{1,4}") ? Integer.parseInt(typed("addressee")) : 0, date("on"), typed("reply"), typed("link")));
      case "take-back" -> parts.decisions().recommendations().withdraw(request.caller(), decision.body(), request.key(), new Recommendations.Withdraw(id, typed("reason")));
      default -> throw new Refused(WebCode.NO_PAGE);
    }
  }

  private List<DecisionsAct.Publication> publications() {
    return decision.languages().stream().filter(lang -> !field("on", lang).isEmpty()).map(lang ->
        new DecisionsAct.Publication(lang, field("place", lang), date("on." + lang.code()), field("link", lang))).toList();
  }

  /** @param prefix of the fields' names, or empty */
  static List<Decisions.Wording> wordings(Request request, String prefix, List<Lang> languages) {
    return languages.stream().map(lang -> new Decisions.Wording(lang, request.field(prefix + "title." + lang.code()), request.field(prefix + "text." + lang.code()))).toList();
  }

  /** Null where nothing was typed in any language. */
  private Text text(String name) {
    boolean typed = Arrays.stream(Lang.values()).anyMatch(lang -> !field(name, lang).isEmpty());
    return typed ? Text.of(field(name, Lang.KK), field(name, Lang.RU), field(name, Lang.EN)) : null;
  }

  private String field(String name, Lang lang) {
    return typed(name + "." + lang.code());
  }

  private String typed(String name) {
    return request.field(step + "-" + name);
  }

  private UUID id(String name) {
    return Id.find(typed(name)).orElse(null);
  }

  private LocalDate date(String name) {
    return date(request, step + "-" + name).orElse(null);
  }

  /** Empty for what is no date. */
  static Optional<LocalDate> date(Request request, String name) {
    try {
      return Optional.of(LocalDate.parse(request.field(name)));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }
}
