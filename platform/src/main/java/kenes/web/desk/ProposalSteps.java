package kenes.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.proposals.ProposalCarrying;
import kenes.proposals.ProposalCorrections;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalFacades;
import kenes.proposals.ProposalOpinions;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.ProposalsCode;
import kenes.proposals.Stance;
import kenes.proposals.Take;
import kenes.proposals.Verdict;
import kenes.web.Request;
import kenes.web.WebCode;

/** Turns a form about a proposal into its command. */
final class ProposalSteps {
  private final ProposalFacades proposals;
  private final StepInput input;
  private final Caller caller;
  private final String body;
  private final String key;
  private final UUID id;

  ProposalSteps(ProposalFacades proposals, Request request) {
    this.proposals = proposals;
    this.input = new StepInput(request, request.path("step"));
    this.caller = request.caller();
    this.body = request.path("body");
    this.key = request.key();
    this.id = request.id("proposal");
  }

  /** In its home. @throws Refused {@code NO_PAGE} for a step that there is not */
  void atHome() {
    switch (input.step()) {
      case "step" -> proposals.course().step(caller, body, key, take());
      case "send" -> proposals.carrying().send(caller, body, key, send());
      case "revise" -> proposals.texts().revise(caller, body, key, new ProposalTexts.Revise(id, input.wordings(), input.typed("reason"), input.id("decision")));
      case "withdraw" -> proposals.course().withdraw(caller, body, key, new ProposalCourse.Withdraw(id, input.typed("reason")));
      case "reroute" -> proposals.course().reroute(caller, body, key, new ProposalCourse.Reroute(id, input.typed("basis")));
      case "recall" -> proposals.carrying().recall(caller, body, key, new ProposalCarrying.Recall(id, input.typed("reason")));
      case "ask" -> proposals.support().ask(caller, body, key, ask());
      case "opine" -> proposals.texts().opine(caller, body, key, new ProposalTexts.Opine(id, input.choice("kind", ProposalsAct.OpinionEntered.Kind.values()), input.text("by"),
          input.date("on"), input.typed("words"), input.typed("source"), input.files()));
      case "consult" -> proposals.opinions().consult(caller, body, key, new ProposalOpinions.Consult(id, input.typed("to"), input.typed("question"), input.date("due")));
      case "withdraw-request" -> proposals.opinions().withdrawRequest(caller, body, key, request());
      case "takeback" -> proposals.corrections().takeBack(caller, body, key, new ProposalCorrections.TakeBack(id, input.number("act"), input.typed("reason")));
      case "law" -> proposals.texts().linkLaw(caller, body, key, new ProposalTexts.LinkLaw(id, input.law()));
      default -> throw new Refused(WebCode.NO_PAGE);
    }
  }

  /** In a body that was asked to support or to carry it. @throws Refused {@code NO_PAGE} for a step that there is not */
  void away() {
    switch (input.step()) {
      case "stance" -> proposals.support().state(caller, body, key, new ProposalSupport.State(id, input.choice("stance", Stance.values()), input.id("decision"), input.typed("words")));
      case "advise" -> proposals.opinions().advise(caller, body, key, new ProposalOpinions.Advise(id, input.choice("verdict", Verdict.values()), input.typed("words"), input.files()));
      case "revoke" -> proposals.support().revoke(caller, body, key, new ProposalSupport.Revoke(id, input.choice("ground", Stance.Ground.values()), input.typed("reason")));
      case "report" -> proposals.carrying().report(caller, body, key, take());
      case "answer" -> proposals.carrying().answer(caller, body, key, new ProposalCarrying.Answer(id, input.typed("words"), input.files()));
      case "refuse" -> proposals.carrying().refuse(caller, body, key, new ProposalCarrying.Refuse(id, input.typed("reason")));
      case "pass" -> proposals.carrying().passOn(caller, body, key, new ProposalCarrying.PassOn(id, input.typed("next"), input.typed("words")));
      default -> throw new Refused(WebCode.NO_PAGE);
    }
  }

  /** The day until which an answer is expected goes with the step by which it is sent, where there is one. */
  private ProposalCarrying.Send send() {
    boolean stands = input.typed("step") == null;
    return new ProposalCarrying.Send(id, input.typed("to"), stands ? null : input.take(id), stands ? input.date("expected") : null);
  }

  private ProposalOpinions.WithdrawRequest request() {
    String[] chosen = input.line("from").split(ProposalFields.REQUEST, 2);
    int version = chosen.length == 2 && chosen[1].matches("[0-9]{1,9}") ? Integer.parseInt(chosen[1]) : 0;
    return new ProposalOpinions.WithdrawRequest(id, chosen[0].isEmpty() ? null : chosen[0], version, input.typed("reason"));
  }

  private ProposalSupport.Ask ask() {
    Map<Boolean, List<String>> ticked = input.several("bodies").stream().collect(Collectors.partitioningBy(one -> one.startsWith(ProposalFields.REGION)));
    return new ProposalSupport.Ask(id, ticked.get(false), ticked.get(true).stream().map(one -> one.substring(ProposalFields.REGION.length())).toList(), input.date("due"));
  }

  private Take take() {
    if (input.typed("step") == null) {
      throw Refused.field("step", ProposalsCode.FIELD_MISSING);
    }
    return input.take(id);
  }
}
