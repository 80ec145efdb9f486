package kenes.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.accounts.Role;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.WordChecks;
import kenes.calendar.Calendars;
import kenes.journal.Recorded;

/** Answers to requests: who signed them, in time or late, public or not; and what their authors think of them. Thread-safe. */
public final class RequestAnswers {
  /** Who signed. @param role as the rulebook's {@code request.signed_by} names it, in any case, or {@code OTHER} @param post as written under the answer */
  public record Signed(String role, String name, String post) {}

  /** A text in one language. */
  public record Writing(Lang lang, String text) {}

  /** @param closedReason why it is not public, or null: it is @param scanReason why it is public although private or hidden data were found, or null */
  public record Receive(UUID request, LocalDate on, Signed signatory, List<Writing> writings, List<Requests.Attached> files, boolean open,
      String closedReason, String scanReason) {}

  public record Strike(UUID request, UUID answer, String reason) {}

  public record Accept(UUID request, UUID answer, String reason) {}

  public record Extend(UUID request, String reason) {}

  /** @param words of one's own, or null */
  public record Judge(UUID request, Opinion opinion, String words) {}

  private record Received(UUID request, LocalDate on, Signed signatory, List<Writing> writings, List<String> names, List<Digest> files, boolean open,
      String closedReason, String scanReason) {}

  private static final String OTHER = "OTHER";
  private static final int LONGEST_TEXT = 50_000;

  private final Working working;
  private final Permissions permissions;
  private final Calendars calendars;
  private final Attachments attachments;

  RequestAnswers(Working working, Permissions permissions, Calendars calendars, Attachments attachments) {
    this.working = working;
    this.permissions = permissions;
    this.calendars = calendars;
    this.attachments = attachments;
  }

  /** Records an answer. One that the wrong person signed is kept, and does not count. */
  public Recorded receive(Caller caller, String body, String key, Receive input) {
    Received payload = new Received(input.request(), input.on(), input.signatory(), input.writings(), input.files().stream().map(Requests.Attached::name).toList(),
        input.files().stream().map(file -> file.content().digest()).toList(), input.open(), input.closedReason(), input.scanReason());
    return working.command(caller, body, key, payload, input.request(), Permission.KEEP_REQUESTS, work -> {
      work.requireStanding();
      List<Writing> writings = input.writings().stream().filter(writing -> WordChecks.strip(writing.text()) != null).toList();
      Fields fields = new Fields();
      Checks.ON.day(fields, "on", input.on(), work.life().request().on(), work.today());
      RequestsAct.Signatory signatory = signatory(fields, work, input.signatory());
      fields.refuseIf(writings.isEmpty() && input.files().isEmpty(), "text." + work.book().languages().getFirst().code(), RequestsCode.ANSWER_EMPTY);
      writings.forEach(writing -> Checks.ON.words(fields, "text." + writing.lang().code(), writing.text(), LONGEST_TEXT));
      String closed = input.open() ? null : Checks.ON.reason(fields, "closedReason", input.closedReason());
      fields.check();
      boolean right = work.book().signatories().isEmpty() || signatory.role() != null;
      record(work, input, signatory, right, writings, closed);
    });
  }

  private void record(Working.Work work, Receive input, RequestsAct.Signatory signatory, boolean right, List<Writing> writings, String closed) {
    Attachments.Looked looked = attachments.look(work.tx(), input.files(), writings.stream().map(Writing::text).toList());
    String scanReason = Attachments.scanReason(looked, closed == null, input.scanReason());
    List<RequestsAct.Writing> kept = writings.stream().map(writing -> new RequestsAct.Writing(writing.lang(), attachments.keep(work.tx(), writing.text()))).toList();
    work.record(new RequestsAct.AnswerReceived(work.id(), Id.next(), input.on(), signatory, right, kept, looked.attachments(), closed, looked.found(), scanReason));
  }

  /** A request to an official who is named is answered by that one, or by the head or a deputy head. */
  private static RequestsAct.Signatory signatory(Fields fields, Working.Work work, Signed given) {
    String role = given == null ? null : WordChecks.strip(given.role());
    boolean known = OTHER.equalsIgnoreCase(role) || work.book().signatories().stream().anyMatch(item -> item.code().equalsIgnoreCase(role));
    fields.refuseIf(!known && !work.book().signatories().isEmpty(), "signatory", RequestsCode.SIGNATORY_MISSING);
    String name = Checks.ON.words(fields, "signedName", given == null ? null : given.name(), Checks.LONGEST_LINE);
    String post = Checks.ON.words(fields, "signedPost", given == null ? null : given.post(), Checks.LONGEST_LINE);
    String addressee = work.life().request().addressee().name();
    fields.refuseIf("ADDRESSEE".equalsIgnoreCase(role) && addressee != null && name != null && !addressee.equalsIgnoreCase(name), "signedName",
        RequestsCode.SIGNATORY_NOT_ADDRESSEE, String.valueOf(addressee));
    boolean other = role == null || OTHER.equalsIgnoreCase(role) || work.book().signatories().isEmpty();
    return new RequestsAct.Signatory(other ? null : role.toLowerCase(Locale.ROOT), name, post);
  }

  /** An answer was entered by mistake. */
  public Recorded strike(Caller caller, String body, String key, Strike input) {
    return working.command(caller, body, key, input, input.request(), Permission.KEEP_REQUESTS, work -> {
      standing(work, input.answer());
      String reason = reason(input.reason());
      work.record(new RequestsAct.AnswerStruck(work.id(), input.answer(), work.today(), reason));
    });
  }

  /** The chair accepts an answer that somebody else signed: only where the rules allow it. The law of maslikhats does not. */
  public Recorded accept(Caller caller, String body, String key, Accept input) {
    return working.command(caller, body, key, input, input.request(), Permission.CONTROL_REQUESTS, work -> {
      if (!caller.isInstallation() && !caller.isImport() && !permissions.roles(work.tx(), caller, body).contains(Role.CHAIR)) {
        throw new Refused(RequestsCode.NOT_CHAIR);
      }
      work.requireStanding();
      if (standing(work, input.answer()).counts()) {
        throw new Refused(RequestsCode.SIGNATURE_RIGHT);
      }
      if (!work.book().acceptsOtherSignatory()) {
        throw new Refused(RequestsCode.SIGNATURE_BY_LAW, work.book().signatoriesBasis());
      }
      String reason = reason(input.reason());
      work.record(new RequestsAct.AnswerAccepted(work.id(), input.answer(), work.today(), reason));
    });
  }

  private static Answer standing(Working.Work work, UUID id) {
    Answer answer = work.life().getAnswer(id);
    if (answer.struck() != null) {
      throw new Refused(RequestsCode.ANSWER_STRUCK);
    }
    return answer;
  }

  private static String reason(String given) {
    Fields fields = new Fields();
    String reason = Checks.ON.reason(fields, "reason", given);
    fields.check();
    return reason;
  }

  /** Extends the term for the answer once, by what the rules say and only where they do, before it is over. */
  public Recorded extend(Caller caller, String body, String key, Extend input) {
    return working.command(caller, body, key, input, input.request(), Permission.KEEP_REQUESTS, work -> {
      work.requireStanding();
      if (work.life().answer().isPresent()) {
        throw new Refused(RequestsCode.ANSWER_CAME);
      }
      RequestsAct.Due extended = work.book().extendedDue(work.tx(), calendars, due(work));
      if (work.life().acts(RequestsAct.TermExtended.class).findAny().isPresent()) {
        throw new Refused(RequestsCode.EXTENDED_ALREADY);
      }
      if (due(work).day().isBefore(work.today())) {
        throw new Refused(RequestsCode.TERM_OVER, due(work).day());
      }
      work.record(new RequestsAct.TermExtended(work.id(), work.today(), extended, reason(input.reason())));
    });
  }

  private static RequestsAct.Due due(Working.Work work) {
    return Optional.ofNullable(work.life().due()).orElseThrow(() -> new Refused(RequestsCode.EXTENSION_NOT_KNOWN, work.book().addresseesBasis()));
  }

  /** An author says what the answer is worth, or that none has come in time; the last opinion counts. */
  public Recorded judge(Caller caller, String body, String key, Judge input) {
    return working.command(caller, body, key, input, input.request(), Permission.WRITE_REQUEST, work -> {
      work.requireStanding();
      UUID person = work.requireAuthor();
      Optional<Answer> answer = work.life().answer().or(() -> work.life().wronglySigned());
      Fields fields = new Fields();
      fields.refuseIf(input.opinion() == null, "opinion", RequestsCode.OPINION_MISSING);
      String words = Checks.ON.optional(fields, "words", input.words(), Checks.LONGEST_WORDS);
      boolean none = input.opinion() == Opinion.NO_REPLY;
      State state = work.life().on(work.today());
      fields.refuseIf(input.opinion() != null && !none && answer.isEmpty(), "opinion", RequestsCode.OPINION_WITHOUT_ANSWER)
          .refuseIf(none && state.isAnswered(), "opinion", RequestsCode.OPINION_ANSWERED)
          .refuseIf(none && state == State.AWAITED && work.life().due() != null, "opinion", RequestsCode.OPINION_TERM_RUNS,
              work.life().due() == null ? work.today() : work.life().due().day());
      fields.check();
      work.record(new RequestsAct.OpinionStated(work.id(), none ? null : answer.orElseThrow().id(), person, input.opinion(), work.today(), words));
    });
  }
}
