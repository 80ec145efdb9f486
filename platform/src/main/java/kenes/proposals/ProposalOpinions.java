package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.journal.Recorded;
import kenes.register.Body;
import kenes.register.Register;

/** Opinions that the home asks of other bodies of the register: an expert council, a commission, a ministry. Thread-safe. */
public final class ProposalOpinions {
  /** @param to code of the body that is asked @param question what is asked in particular, or null @param due until when */
  public record Consult(UUID proposal, String to, String question, LocalDate due) {}

  /** @param from code of the body that was asked @param version of the text about which it was @param reason why its opinion is needed no longer */
  public record WithdrawRequest(UUID proposal, String from, int version, String reason) {}

  /** @param words the opinion itself, the changes that are wanted, or why none is given */
  public record Advise(UUID proposal, Verdict verdict, String words, List<Attached> files) {}

  private record Advised(UUID proposal, Verdict verdict, String words, List<Attached.Key> files) {}

  private final Working working;
  private final Register register;
  private final Papers papers;

  ProposalOpinions(Working working, Register register, Papers papers) {
    this.working = working;
    this.register = register;
    this.papers = papers;
  }

  /** The home asks a body for its opinion on the text as it stands. */
  public Recorded consult(Caller caller, String body, String key, Consult input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      Body to = ProposalSupport.receiver(fields, "to", input.to() == null ? null : register.findBody(work.tx(), input.to()).orElse(null), input.to(), work);
      boolean asked = to != null && work.life().advice().stream().anyMatch(one -> one.withdrawn() == null && one.body().equals(to.code()) && one.version() == work.life().text().number());
      fields.refuseIf(asked, "to", ProposalsCode.ASKED_ALREADY, to == null ? "" : to.name());
      fields.refuseIf(input.due() == null, "due", ProposalsCode.DATE_MISSING)
          .refuseIf(input.due() != null && !input.due().isAfter(work.today()), "due", ProposalsCode.DATE_PAST);
      String question = Checks.ON.optional(fields, "question", input.question(), Checks.LONGEST_WORDS);
      Papers.open(fields, "question", question);
      fields.check();
      work.record(new ProposalsAct.OpinionAsked(work.id(), to.code(), ProposalSupport.dossier(work.life()), question, work.today(), input.due()));
    });
  }

  /** The home withdraws a request that was not answered: an opinion that comes after it is turned back, and the body may be asked again. */
  public Recorded withdrawRequest(Caller caller, String body, String key, WithdrawRequest input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      fields.refuseIf(input.from() == null, "from", ProposalsCode.FIELD_MISSING).refuseIf(body.equals(input.from()), "from", ProposalsCode.BODY_IS_HOME);
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      Advice asked = work.life().advice().reversed().stream().filter(one -> one.body().equals(input.from()) && one.version() == input.version()).findFirst()
          .orElseThrow(() -> Refused.field("from", ProposalsCode.NOT_CONSULTED));
      if (asked.given() != null) {
        throw Refused.field("from", ProposalsCode.OPINION_GIVEN, asked.given().on());
      }
      if (asked.withdrawn() != null) {
        throw Refused.field("from", ProposalsCode.OPINION_REQUEST_WITHDRAWN, asked.withdrawn().on());
      }
      work.record(new ProposalsAct.OpinionRequestWithdrawn(work.id(), asked.body(), work.life().letter(asked.asked()), work.today(), reason));
    });
  }

  /** A body that was asked gives its opinion on the version about which it was asked last, or says why it gives none. */
  public Recorded advise(Caller caller, String body, String key, Advise input) {
    return working.visiting(caller, body, key, new Advised(input.proposal(), input.verdict(), input.words(), Attached.keys(input.files())), input.proposal(),
        Permission.KEEP_PROPOSALS, work -> {
          Visit visit = work.visit();
          if (!visit.isConsulted()) {
            throw unasked(visit);
          }
          ProposalsAct.ProposalArrived asked = visit.consulted().orElseThrow();
          Fields fields = new Fields();
          fields.refuseIf(input.verdict() == null, "verdict", ProposalsCode.FIELD_MISSING);
          String words = Checks.ON.words(fields, "words", input.words(), Checks.LONGEST_WORDS);
          Papers.open(fields, "words", words);
          fields.check();
          work.command().record(new ProposalsAct.OpinionGiven(visit.proposal(), visit.home(), input.verdict(), asked.dossier().version(), work.today(), words,
              papers.attach(work.tx(), input.files()), visit.lastLetter().orElse(null), asked.letter()));
        });
  }

  /** Why no opinion is asked of this body now. */
  private static Refused unasked(Visit visit) {
    return visit.withdrawn().map(end -> new Refused(ProposalsCode.OPINION_REQUEST_WITHDRAWN, end.on())).or(() -> visit.consulted().flatMap(asked -> visit.opinion())
        .map(given -> new Refused(ProposalsCode.OPINION_GIVEN, given.on()))).orElseGet(() -> new Refused(ProposalsCode.NOT_CONSULTED));
  }
}
