package kenes.requests;

import static kenes.schema.generated.requests.Tables.REQUEST;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.files.Content;
import kenes.files.Files;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.Rules;
import org.jooq.impl.DSL;

/** Deputies' requests: sent by the deputy or registered by the office, withdrawn by their authors, and their lives for readers. Thread-safe. */
public final class Requests {
  /** A text in one language. */
  public record Wording(Lang lang, String title, String text) {}

  /** A file. @param title as shown, or null: its name @param name as its sender called it */
  public record Attached(String title, String name, Content content) {}

  /**
   * A request as written.
   *
   * @param authors who leads first @param kind of addressee, as the rulebook's {@code request.addressees} names it, in any case
   * @param office post and institution of the addressee, in the languages of the request @param name of the official, or null
   * @param withinLimits that it is not about what such an addressee may not be asked; needed where the rulebook names something
   * @param follows the earlier request that it follows up, or null
   */
  public record Compose(List<UUID> authors, String kind, Text office, String name, List<Wording> wordings, boolean withinLimits, UUID follows) {}

  /** @param scanReason why it is sent although private or hidden data were found, or null */
  public record Send(UUID draft, String scanReason) {}

  /** @param number by hand, or null: by the body's template, else the running number of the year @param on day of sending */
  public record Register(UUID draft, String number, LocalDate on, String scanReason) {}

  /** A request that came on paper, signed by its authors. */
  public record Enter(Compose request, List<Attached> files, String number, LocalDate on, String scanReason) {}

  public record Withdraw(UUID request, String reason) {}

  /** What identifies a request that came on paper: the files by their digest. */
  private record Entered(Compose request, List<String> names, List<Digest> files, String number, LocalDate on, String scanReason) {}

  private final Working working;
  private final Composing composing;
  private final kenes.register.Register register;
  private final Rules rules;
  private final Files files;

  Requests(Working working, Composing composing, kenes.register.Register register, Rules rules, Files files) {
    this.working = working;
    this.composing = composing;
    this.register = register;
    this.rules = rules;
    this.files = files;
  }

  public static Projection projection() {
    return new RequestsTables();
  }

  /** The deputy who wrote the draft sends it today; every co-author has joined the text as it stands. */
  public Recorded send(Caller caller, String body, String key, Send input) {
    return working.command(caller, body, key, input, Permission.WRITE_REQUEST, (command, today) -> {
      Draft draft = DraftTables.find(command.tx(), body, input.draft(), true).filter(found -> found.writer().equals(caller.person()))
          .orElseThrow(() -> new Refused(RequestsCode.DRAFT_UNKNOWN));
      send(command, draft, new Composing.Sending(today, null, input.scanReason()), today);
    });
  }

  /** The office registers a draft that was handed in, and sends it. */
  public Recorded register(Caller caller, String body, String key, Register input) {
    return working.command(caller, body, key, input, Permission.KEEP_REQUESTS, (command, today) -> {
      Draft draft = DraftTables.find(command.tx(), body, input.draft(), true).orElseThrow(() -> new Refused(RequestsCode.DRAFT_UNKNOWN));
      if (!draft.isHandedIn()) {
        throw new Refused(RequestsCode.NOT_HANDED_IN);
      }
      LocalDate handedIn = LocalDate.ofInstant(draft.handedInAt(), register.zone(command.tx(), body));
      Fields fields = new Fields();
      Checks.ON.day(fields, "on", input.on(), handedIn, today);
      fields.check();
      send(command, draft, new Composing.Sending(input.on(), input.number(), input.scanReason()), today);
    });
  }

  private void send(Recorder command, Draft draft, Composing.Sending sending, LocalDate today) {
    if (!draft.awaited().isEmpty()) {
      throw new Refused(RequestsCode.AUTHOR_NOT_JOINED, composing.names(command.tx(), draft.awaited()));
    }
    composing.send(command, draft.body(), draft.id(), draft.content(), DraftTables.contents(command.tx(), draft), sending, today);
    DraftTables.delete(command.tx(), draft);
  }

  /** The office enters a request that came on paper. */
  public Recorded enter(Caller caller, String body, String key, Enter input) {
    Entered payload = new Entered(input.request(), input.files().stream().map(Attached::name).toList(), input.files().stream().map(file -> file.content().digest()).toList(),
        input.number(), input.on(), input.scanReason());
    return working.command(caller, body, key, payload, Permission.KEEP_REQUESTS, (command, today) ->
        composing.send(command, body, Id.next(), input.request(), input.files(), new Composing.Sending(input.on(), input.number(), input.scanReason()), today));
  }

  /** An author takes it back, before any answer came; it is withdrawn when the last one has. */
  public Recorded withdraw(Caller caller, String body, String key, Withdraw input) {
    return working.command(caller, body, key, input, input.request(), Permission.WRITE_REQUEST, work -> {
      work.requireStanding();
      UUID person = work.requireAuthor();
      if (work.life().answers().stream().anyMatch(answer -> answer.struck() == null)) {
        throw new Refused(RequestsCode.ANSWER_CAME);
      }
      Fields fields = new Fields();
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      fields.check();
      work.record(new RequestsAct.RequestWithdrawn(work.id(), person, work.today(), reason));
    });
  }

  /** What the body's rules of today say of requests; empty where they know none. */
  public Optional<Book> findBook(Tx tx, String body) {
    return Book.find(tx, register, rules, body, register.today(tx, body));
  }

  /** The rules that govern a request. */
  public Book book(Tx tx, DeputyRequest request) {
    return new Book(rules.get(tx, request.rules()));
  }

  /** @throws Refused {@code REQUEST_UNKNOWN} */
  public RequestLife get(Tx tx, String body, UUID request) {
    return RequestsTables.lives(tx, body, REQUEST.ID.eq(request)).stream().findFirst().orElseThrow(() -> new Refused(RequestsCode.REQUEST_UNKNOWN));
  }

  /** By its id alone, for machine addresses. */
  public Optional<RequestLife> find(Tx tx, UUID request) {
    return RequestsTables.bodyOf(tx, request).map(body -> get(tx, body, request));
  }

  /** By the parts of its address. */
  public Optional<RequestLife> find(Tx tx, String body, int year, int running) {
    return RequestsTables.find(tx, body, year, running).map(request -> get(tx, body, request));
  }

  /** Those sent last first. */
  public List<RequestLife> list(Tx tx, String body) {
    return RequestsTables.lives(tx, body, DSL.noCondition());
  }

  /** The body's requests without their lives, to choose from. */
  public Headings headings(Tx tx, String body) {
    return new Headings(tx, body);
  }

  /** Goes through the requests that were there before {@link Headings} were kept; nothing where all are. */
  public static void complete(Tx tx) {
    Standings.complete(tx);
  }

  /** Every request of a person, as leading author or as another one, in every body; those sent last first within each. */
  public List<RequestLife> listOf(Tx tx, UUID person) {
    return RequestsTables.bodiesOf(tx, person).stream().flatMap(body -> RequestsTables.lives(tx, body, REQUEST.ID.in(RequestsTables.by(body, person))).stream()).toList();
  }

  /** The chain that this request stands in: what it follows up, the earliest first, itself, then what follows it up. */
  public List<RequestLife> listChain(Tx tx, RequestLife life) {
    List<RequestLife> chain = new ArrayList<>(List.of(life));
    String body = life.request().body();
    while (chain.getFirst().request().follows() != null) {
      chain.addFirst(get(tx, body, chain.getFirst().request().follows()));
    }
    for (int at = chain.indexOf(life); at < chain.size(); at++) {
      chain.addAll(RequestsTables.lives(tx, body, REQUEST.FOLLOWS.eq(chain.get(at).request().id())).reversed());
    }
    return chain;
  }

  /** What was read out at a sitting, in the order of reading. */
  public List<ReadOut> listReadOut(Tx tx, String body, UUID meeting) {
    return RequestsTables.readOut(tx, body, meeting);
  }

  /** A text, one line for each paragraph. @throws Refused {@code REQUEST_UNKNOWN} */
  public String text(Tx tx, Digest digest) {
    return new String(files.find(tx, digest).orElseThrow(() -> new Refused(RequestsCode.REQUEST_UNKNOWN)), StandardCharsets.UTF_8);
  }
}
