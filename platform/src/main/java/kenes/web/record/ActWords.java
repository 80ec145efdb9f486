package kenes.web.record;

import java.util.Locale;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.commissions.CommissionsAct;
import kenes.commissions.GroupsAct;
import kenes.decisions.DecisionsAct;
import kenes.elections.ElectionsAct;
import kenes.journal.Act;
import kenes.journal.Actor;
import kenes.meetings.AbsenceAct;
import kenes.meetings.AgendaAct;
import kenes.meetings.ConveningAct;
import kenes.meetings.FloorAct;
import kenes.meetings.MeetingsAct;
import kenes.meetings.PapersAct;
import kenes.meetings.WorkPlanAct;
import kenes.minutes.MinutesAct;
import kenes.motions.MotionsAct;
import kenes.register.Register;
import kenes.register.RegisterAct;
import kenes.requests.RequestsAct;
import kenes.rules.RulesAct;
import kenes.voting.Choice;
import kenes.voting.SecretAct;
import kenes.voting.VoteWords;
import kenes.voting.VotingAct;
import kenes.web.view.Mark;

/** Acts in words: what sort of act it is, and what or whom it is about. */
final class ActWords {
  private final Register register;
  private final Tx tx;
  private final Words w;
  private final SittingActWords sitting;
  private final BetweenActWords between;

  ActWords(Register register, Tx tx, Words w) {
    this.register = register;
    this.tx = tx;
    this.w = w;
    this.sitting = new SittingActWords(w, this::person);
    this.between = new BetweenActWords(register, tx, w);
  }

  /** The key of the words for a sort of act: {@code act.voting.BallotCast}. */
  static String key(Class<? extends Act> type) {
    String[] path = type.getPackageName().split("\\.");
    return "act." + path[path.length - 1] + "." + type.getSimpleName();
  }

  String sort(Act act) {
    return w.text(key(act.getClass()));
  }

  /** Who did it: the kind only, never an account. */
  String by(Actor actor) {
    return w.text("record.actor-" + actor.kind().name().toLowerCase(Locale.ROOT));
  }

  /** What or whom it is about, or null where the sort says it all. */
  String subject(Act act) {
    return switch (act) {
      case MeetingsAct of -> sitting.meeting(of);
      case ConveningAct of -> sitting.convening(of);
      case AgendaAct of -> sitting.agenda(of);
      case WorkPlanAct.WorkPlanPublished of -> w.text("plan.act", String.valueOf(of.year()), of.version());
      case WorkPlanAct.WorkPlanLines of -> w.no(of.lines().getFirst().number()) + "–" + of.lines().getLast().number();
      case FloorAct of -> sitting.floor(of);
      case PapersAct of -> sitting.papers(of);
      case VotingAct of -> vote(of);
      case MotionsAct of -> motion(of);
      case SecretAct.FormIssued of -> person(of.person());
      case SecretAct.FormTakenBack of -> person(of.person());
      case SecretAct.FormExchanged of -> person(of.person());
      case SecretAct.CountSigned of -> person(of.person());
      case ElectionsAct.ElectionCalled of -> in(of.title());
      case ElectionsAct.CandidateNominated of -> in(of.name());
      case ElectionsAct.CandidacyAccepted of -> person(of.person());
      case ElectionsAct.CandidacyWithdrawn of -> person(of.person());
      case ElectionsAct.RoundAbandoned of -> in(of.reason());
      case ElectionsAct.RoundVoided of -> in(of.reason());
      case RegisterAct of -> register(of);
      case RulesAct.RulebookLoaded of -> of.title().in(w.lang());
      case MinutesAct of -> null;
      case AbsenceAct.AbsenceReasonEntered of -> person(of.person());
      case CommissionsAct.CommissionCreated of -> in(of.task());
      case CommissionsAct.ConclusionPrepared of -> in(of.kind().title()) + ": " + in(of.recommendation().title());
      case GroupsAct.NoticeGiven of -> in(of.name());
      case GroupsAct.NoticeSigned of -> person(of.person());
      case DecisionsAct of -> decision(of);
      case RequestsAct of -> request(of);
      default -> between.subject(act);
    };
  }

  private String request(RequestsAct act) {
    return switch (act) {
      case RequestsAct.RequestSent of -> w.no(of.number().number()) + ", " + in(of.addressee().title());
      case RequestsAct.AnswerReceived of -> of.signatory().post() + ", " + of.signatory().name();
      case RequestsAct.RequestWithdrawn of -> person(of.person());
      case RequestsAct.OpinionStated of -> person(of.person());
      default -> null;
    };
  }

  private String decision(DecisionsAct act) {
    return switch (act) {
      case DecisionsAct.DecisionAdopted of -> w.no(of.number().number());
      case DecisionsAct.DecisionRegistered of -> w.no(of.number());
      case DecisionsAct.DecisionAnnulledByCourt of -> in(of.court());
      case DecisionsAct.ControlBegan of -> in(of.responsible());
      case DecisionsAct.RecommendationSent of -> in(of.name());
      case DecisionsAct.ReplyReceived of -> of.reply();
      case DecisionsAct.ReplyArrived of -> of.reply();
      case DecisionsAct.RecommendationEnded of -> of.reason();
      case DecisionsAct.ControlReported of -> of.report();
      case DecisionsAct.ControlExtended of -> of.reason();
      default -> null;
    };
  }

  private String motion(MotionsAct act) {
    return switch (act) {
      case MotionsAct.AmendmentTabled of -> w.no(of.number());
      case MotionsAct.AmendmentWithdrawn of -> person(of.person());
      case MotionsAct.SeparateVoteAsked of -> person(of.person());
      case MotionsAct.PulledOut of -> person(of.person());
      case MotionsAct.OrderChanged of -> in(of.reason());
      case MotionsAct.DraftSet of -> null;
      case MotionsAct.SeparateVoteWithdrawn of -> null;
      case MotionsAct.BlockFormed of -> null;
    };
  }

  private String vote(VotingAct act) {
    return switch (act) {
      case VotingAct.PollOpened of -> in(of.question());
      case VotingAct.BallotCast of -> person(of.person()) + ": " + w.text(mark(of.choice()).key());
      case VotingAct.PollClosed of -> w.text("outcome." + VoteWords.key(of.shown().decision()));
      case VotingAct.HandsCounted of -> w.text("record.hands", of.round(), of.votesFor(), of.against(), of.abstained());
      case VotingAct.PollAbandoned of -> in(of.reason());
      case VotingAct.PollVoided of -> in(of.reason());
      case VotingAct.CastingVoteGiven of -> w.text(mark(of.choice()).key());
      case VotingAct.LotDrawn of -> w.text(mark(of.choice()).key());
      case VotingAct.InterestDeclared of -> person(of.person());
      case VotingAct.InterestWithdrawn of -> person(of.person());
    };
  }

  private String register(RegisterAct act) {
    return switch (act) {
      case RegisterAct.BodyRegistered of -> in(of.name());
      case RegisterAct.PersonRegistered of -> in(Text.of(of.nameKk(), of.nameRu(), of.nameLatin()));
      case RegisterAct.OrganizationFormed of -> in(of.name());
      case RegisterAct.OrganizationEnded of -> null;
      case RegisterAct.PostCreated of -> in(of.label());
      case RegisterAct.MembershipBegan of -> person(of.person());
      case RegisterAct.TermRegistered of -> w.no(of.number());
      case RegisterAct.MembershipEnded of -> null;
      case RegisterAct.MembershipAnnulled of -> null;
      case RegisterAct.MembershipOnBehalf of -> in(register.getBody(tx, of.onBehalf().of()).name());
      case RegisterAct.HolderChanged of -> null;
      case RegisterAct.StaffAssigned of -> null;
      case RegisterAct.StaffReleased of -> null;
    };
  }

  private static Mark mark(Choice choice) {
    return switch (choice) {
      case FOR -> Mark.FOR;
      case AGAINST -> Mark.AGAINST;
      case ABSTAIN -> Mark.ABSTAINED;
    };
  }

  private String in(Text text) {
    return text.in(w.lang());
  }

  private String person(UUID person) {
    try {
      return register.person(tx, person).name(w.lang());
    } catch (Refused unknown) {
      return null;
    }
  }
}
