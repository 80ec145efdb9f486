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
      boolean asked = to != null && work.life().advice().stream().anyMatch(one -> one.body().equals(to.code()) && one.version() == work.life().text().number());
      fields.refuseIf(asked, "to", ProposalsCode.ASKED_ALREADY, to == null ? "" : to.name());
      fields.refuseIf(input.due() == null, "due", ProposalsCode.DATE_MISSING)
          .refuseIf(input.due() != null && !input.due().isAfter(work.today()), "due", ProposalsCode.DATE_PAST);
      String question = Checks.ON.optional(fields, "question", input.question(), Checks.LONGEST_WORDS);
      Papers.open(fields, "question", question);
      fields.check();
      work.record(new ProposalsAct.OpinionAsked(work.id(), to.code(), ProposalSupport.dossier(work.life()), question, work.today(), input.due()));
    });
  }

  /** A body that was asked gives its opinion on the version about which it was asked last, or says why it gives none. */
  public Recorded advise(Caller caller, String body, String key, Advise input) {
    return working.visiting(caller, body, key, new Advised(input.proposal(), input.verdict(), input.words(), Attached.keys(input.files())), input.proposal(),
        Permission.KEEP_PROPOSALS, work -> {
          Visit visit = work.visit();
          ProposalsAct.ProposalArrived asked = visit.consulted().orElseThrow(() -> new Refused(ProposalsCode.NOT_CONSULTED));
          if (!visit.isConsulted()) {
            throw new Refused(ProposalsCode.OPINION_GIVEN, visit.opinion().orElseThrow().on());
          }
          Fields fields = new Fields();
          fields.refuseIf(input.verdict() == null, "verdict", ProposalsCode.FIELD_MISSING);
          String words = Checks.ON.words(fields, "words", input.words(), Checks.LONGEST_WORDS);
          Papers.open(fields, "words", words);
          fields.check();
          work.command().record(new ProposalsAct.OpinionGiven(visit.proposal(), visit.home(), input.verdict(), asked.dossier().version(), work.today(), words,
              papers.attach(work.tx(), input.files()), visit.lastLetter().orElse(null)));
        });
  }
}
