package kenes.decisions;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.documents.Documents;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;

/**
 * Decisions with the character of a recommendation: sent to those whom they recommend something, with the day by which a reply is
 * expected. Bodies of the register answer by letter ({@code kenes.advice}); the replies of others are recorded here. Which bodies only recommend is said by the rule {@code decisions.binding} that governed the sitting.
 * Thread-safe.
 */
public final class Recommendations {
  /** @param name of the addressee @param body its code where it is a body of the register, or null @param replyBy last day for a reply */
  public record Send(UUID decision, Text name, String body, LocalDate replyBy) {}

  /** @param addressee its number, from 1 @param link public https address of the reply, or null */
  public record Reply(UUID decision, int addressee, LocalDate on, String reply, String link) {}

  /** @param reason why it is taken back */
  public record Withdraw(UUID decision, String reason) {}

  private final Register register;
  private final Deciding deciding;

  Recommendations(Register register, Deciding deciding) {
    this.register = register;
    this.deciding = deciding;
  }

  /** Sends a signed decision to one addressee. @throws Refused {@code NOT_ADVISORY}, {@code NOT_SIGNED}, {@code DECISION_ENDED}, {@code ADDRESSED_ALREADY} */
  public Recorded recommend(Caller caller, String body, String key, Send input) {
    return command(caller, body, key, input, input.decision(), work -> {
      if (!work.life().decision().isAdvisory()) {
        throw new Refused(DecisionsCode.NOT_ADVISORY);
      }
      if (work.life().on(work.today()).ended()) {
        throw new Refused(DecisionsCode.DECISION_ENDED);
      }
      requireExpected(work.life());
      work.life().find(DecisionsAct.DecisionSigned.class).orElseThrow(() -> new Refused(DecisionsCode.NOT_SIGNED));
      String code = Deciding.strip(input.body());
      Fields fields = new Fields();
      Deciding.text(fields, "name", input.name(), work.life().decision().languages());
      addressee(fields, work, code);
      fields.refuseIf(input.replyBy() == null, "replyBy", DecisionsCode.DATE_MISSING)
          .refuseIf(input.replyBy() != null && input.replyBy().isBefore(work.today()), "replyBy", DecisionsCode.DATE_TOO_EARLY, work.today()).check();
      boolean again = work.life().addressees().stream().map(Addressee::sent).anyMatch(sent -> code == null ? isSame(sent.name(), input.name()) : code.equals(sent.body()));
      new Fields().refuseIf(again, code == null ? "name." + work.life().decision().languages().getFirst().code() : "body", DecisionsCode.ADDRESSED_ALREADY).check();
      work.command().record(new DecisionsAct.RecommendationSent(work.id(), work.life().addressees().size() + 1, input.name(), code, work.today(), input.replyBy(),
          work.life().decision().number(), work.life().decision().on(), work.life().textOn(work.today()).wordings()));
    });
  }

  private static void requireExpected(DecisionLife life) {
    life.find(DecisionsAct.RecommendationEnded.class).ifPresent(ended -> {
      throw new Refused(DecisionsCode.RECOMMENDATION_ENDED, ended.on());
    });
  }

  /** Takes a recommendation back from all to whom it was sent; those of the register are told by letter. @throws Refused {@code NOTHING_SENT}, {@code RECOMMENDATION_ENDED} */
  public Recorded withdraw(Caller caller, String body, String key, Withdraw input) {
    return command(caller, body, key, input, input.decision(), work -> {
      requireExpected(work.life());
      if (work.life().addressees().isEmpty()) {
        throw new Refused(DecisionsCode.NOTHING_SENT);
      }
      Fields fields = new Fields();
      String reason = Deciding.words(fields, "reason", input.reason(), Deciding.LONGEST_WORDS);
      fields.refuseIf(reason != null && reason.length() < Deciding.SHORTEST_REASON, "reason", DecisionsCode.REASON_TOO_SHORT, Deciding.SHORTEST_REASON)
          .refuseIf(Documents.isPrivate(reason), "reason", DecisionsCode.REPLY_PRIVATE).check();
      tell(work, DecisionsAct.How.WITHDRAWN, work.today(), reason);
    });
  }

  /** Tells the addressees, once. */
  static void tell(Deciding.Work work, DecisionsAct.How how, LocalDate on, String reason) {
    List<Addressee> addressees = work.life().addressees();
    if (!addressees.isEmpty() && work.life().find(DecisionsAct.RecommendationEnded.class).isEmpty()) {
      work.command().record(new DecisionsAct.RecommendationEnded(work.id(),
          addressees.stream().filter(Addressee::answersByLetter).map(addressee -> addressee.sent().body()).distinct().sorted().toList(), how, on, reason));
    }
  }

  /** Takes the lock that {@link #arrive} needs. */
  public void prepare(Tx tx, String body, UUID decision) {
    DecisionsTables.lock(tx, body, decision);
  }

  /**
   * Records an answer that a courier has brought.
   *
   * @param body that recommended @param from code of the body that answers
   * @throws Refused {@code DECISION_UNKNOWN}, {@code ADDRESSEE_UNKNOWN}, {@code NOT_ADDRESSEE}, {@code RECOMMENDATION_ENDED}: the letter is turned back
   */
  public void arrive(Recorder recorder, String body, String from, DecisionsAct.ReplyArrived answer) {
    DecisionLife life = new Lives(recorder.tx(), body).get(answer.decision());
    Addressee addressee = life.addressees().stream().filter(one -> one.sent().addressee() == answer.addressee()).findFirst()
        .orElseThrow(() -> new Refused(DecisionsCode.ADDRESSEE_UNKNOWN));
    if (!standsFor(recorder.tx(), from, addressee.sent().body())) {
      throw new Refused(DecisionsCode.NOT_ADDRESSEE);
    }
    requireExpected(life);
    recorder.record(answer);
  }

  /** It is that body, or one that came after it. */
  private boolean standsFor(Tx tx, String from, String body) {
    Set<String> seen = new HashSet<>();
    String one = body;
    while (one != null && !one.equals(from) && seen.add(one)) {
      one = register.findBody(tx, one).map(Body::successor).orElse(null);
    }
    return from.equals(one);
  }

  private void addressee(Fields fields, Deciding.Work work, String code) {
    Optional<Body> found = code == null ? Optional.empty() : register.findBody(work.tx(), code);
    boolean exists = found.isPresent() && found.get().valid().contains(register.today(work.tx(), code));
    fields.refuseIf(code != null && found.isEmpty(), "body", DecisionsCode.ADDRESSEE_BODY_UNKNOWN)
        .refuseIf(work.body().equals(code), "body", DecisionsCode.ADDRESSEE_OWN)
        .refuseIf(found.isPresent() && !exists, "body", DecisionsCode.ADDRESSEE_ENDED);
  }

  /** The same words in one of the languages that both have. */
  private static boolean isSame(Text one, Text other) {
    return Stream.of(Lang.values()).anyMatch(lang -> one.exact(lang) != null && one.exact(lang).equals(other.exact(lang)));
  }

  /** Records the reply of somebody who has no letters here; there may be several. @throws Refused {@code ADDRESSEE_UNKNOWN}, {@code REPLIES_BY_LETTER}, {@code LINK_WRONG} */
  public Recorded reply(Caller caller, String body, String key, Reply input) {
    return command(caller, body, key, input, input.decision(), work -> {
      Addressee addressee = work.life().addressees().stream().filter(one -> one.sent().addressee() == input.addressee()).findFirst()
          .orElseThrow(() -> Refused.field("addressee", DecisionsCode.ADDRESSEE_UNKNOWN));
      Fields fields = new Fields();
      fields.refuseIf(addressee.answersByLetter(), "addressee", DecisionsCode.REPLIES_BY_LETTER).check();
      Deciding.day(fields, "on", input.on(), addressee.sent().on(), work.today());
      String reply = Deciding.words(fields, "reply", input.reply(), Deciding.LONGEST_WORDS);
      fields.refuseIf(Documents.isPrivate(reply), "reply", DecisionsCode.REPLY_PRIVATE).refuseIf(!Registering.isLink(Deciding.strip(input.link())), "link", DecisionsCode.LINK_WRONG).check();
      work.command().record(new DecisionsAct.ReplyReceived(work.id(), input.addressee(), input.on(), reply, Deciding.strip(input.link())));
    });
  }

  private Recorded command(Caller caller, String body, String key, Object input, UUID decision, Consumer<Deciding.Work> decide) {
    return deciding.command(caller, body, key, input, decision, Permission.KEEP_DECISIONS, decide);
  }
}
