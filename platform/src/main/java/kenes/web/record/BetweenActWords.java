package kenes.web.record;

import java.util.List;
import kenes.advice.AdviceAct;
import kenes.base.Text;
import kenes.base.Words;
import kenes.couriers.CouriersAct;
import kenes.db.Tx;
import kenes.joint.JointAct;
import kenes.journal.Act;
import kenes.proposals.ProposalsAct;
import kenes.register.Register;
import kenes.sources.SourcesAct;

/** What or whom acts between bodies are about: letters, joint decisions, proposals, policy sources. */
final class BetweenActWords {
  private final Register register;
  private final Tx tx;
  private final Words w;

  BetweenActWords(Register register, Tx tx, Words w) {
    this.register = register;
    this.tx = tx;
    this.w = w;
  }

  /** Null where the sort says it all. */
  String subject(Act act) {
    return switch (act) {
      case ProposalsAct.ProposalOpened of -> proposal(of.wordings());
      case ProposalsAct.ProposalArrived of -> proposal(of.dossier().wordings());
      case SourcesAct of -> source(of);
      case CouriersAct of -> courier(of);
      case JointAct.JointOffered of -> body(of.partner());
      case JointAct.OfferArrived of -> body(of.from());
      case JointAct.JointAdopted of -> w.no(of.number());
      case JointAct.PartnerAdopted of -> body(of.from());
      case JointAct.JointRefused of -> of.reason();
      case JointAct.PartnerRefused of -> body(of.from());
      case JointAct.JointWithdrawn of -> of.reason();
      case JointAct.PartnerWithdrew of -> body(of.from());
      case JointAct.JointEnded of -> body(of.partner());
      case JointAct.PartnerEnded of -> body(of.from());
      case AdviceAct.AdviceArrived of -> body(of.from()) + ", " + w.no(of.number());
      case AdviceAct.AdviceAnswered of -> body(of.sender());
      case AdviceAct.AdviceEnded of -> body(of.from());
      default -> null;
    };
  }

  private String proposal(List<ProposalsAct.Wording> wordings) {
    return wordings.stream().filter(wording -> wording.lang() == w.lang()).findFirst().orElse(wordings.getFirst()).title();
  }

  private String source(SourcesAct act) {
    return switch (act) {
      case SourcesAct.SourceEntered of -> in(of.title());
      case SourcesAct.ParagraphEntered of -> of.source() + ", " + w.text("source.paragraph", of.number());
      case SourcesAct.ParagraphCorrected of -> of.source() + ", " + w.text("source.paragraph", of.number());
      case SourcesAct.ParagraphLinked of -> of.source() + ", " + w.text("source.paragraph", of.paragraph());
      case SourcesAct.LinkWithdrawn of -> of.reason();
    };
  }

  private String courier(CouriersAct act) {
    return switch (act) {
      case CouriersAct.Received of -> body(of.from());
      case CouriersAct.TurnedBack of -> body(of.from());
      case CouriersAct.Delivered of -> body(of.to());
      case CouriersAct.Undeliverable of -> body(of.to());
      case CouriersAct.Redirected of -> body(of.successor());
    };
  }

  private String body(String code) {
    return register.findBody(tx, code).map(body -> in(body.name())).orElse(code);
  }

  private String in(Text text) {
    return text.in(w.lang());
  }
}
