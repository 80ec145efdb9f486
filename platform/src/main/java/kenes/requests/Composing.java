package kenes.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.WordChecks;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.decisions.NumberKey;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.register.Term;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rules;
import kenes.schema.generated.requests.Tables;

/** From what a deputy wrote to a request that was sent: is it whole, may this addressee be asked, until when must the answer come. */
final class Composing {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NUMBER = 40;

  private final Register register;
  private final Rules rules;
  private final Calendars calendars;
  private final Attachments attachments;

  Composing(Register register, Rules rules, Calendars calendars, Attachments attachments) {
    this.register = register;
    this.rules = rules;
    this.calendars = calendars;
    this.attachments = attachments;
  }

  /** A request that may be sent. */
  record Checked(Book book, List<UUID> authors, RequestsAct.Addressee addressee, List<Requests.Wording> wordings, UUID follows) {}

  /** How it is sent. @param number as registered, or null: by the template @param scanReason or null */
  record Sending(LocalDate on, String number, String scanReason) {}

  /** @param id of the request: that of the draft which it was */
  void send(Recorder command, String body, UUID id, Requests.Compose given, List<Requests.Attached> files, Sending sending, LocalDate today) {
    Tx tx = command.tx();
    Fields day = new Fields();
    Checks.ON.day(day, "on", sending.on(), begin(tx, body, today), today);
    day.check();
    Checked checked = check(tx, body, given, sending.on());
    Attachments.Looked looked = attachments.look(tx, files, checked.wordings().stream().flatMap(wording -> Stream.of(wording.title(), wording.text())).toList());
    String scanReason = Attachments.scanReason(looked, true, sending.scanReason());
    RequestsAct.Number number = number(tx, body, checked.book(), sending);
    List<RequestsAct.Wording> wordings = checked.wordings().stream()
        .map(wording -> new RequestsAct.Wording(wording.lang(), wording.title(), attachments.keep(tx, wording.text()))).toList();
    command.record(new RequestsAct.RequestSent(id, checked.authors(), checked.addressee(), wordings, looked.attachments(), sending.on(), number,
        checked.follows(), checked.book().answerDue(tx, calendars, sending.on()).orElse(null), rules.freeze(tx, checked.book().rulebook()),
        looked.found(), scanReason));
  }

  /** Nothing is recorded before the term began. */
  private LocalDate begin(Tx tx, String body, LocalDate today) {
    return register.termOn(tx, body, today).map(term -> term.valid().from()).orElse(today);
  }

  /** @throws Refused for every field that is wrong at once; then for what the rules do not allow */
  Checked check(Tx tx, String body, Requests.Compose given, LocalDate on) {
    Book book = Book.on(tx, register, rules, body, on);
    RuleValue.Item kind = book.addressee(given.kind());
    Fields fields = new Fields();
    List<Requests.Wording> wordings = wordings(fields, book, given);
    String name = Checks.ON.optional(fields, "name", given.name(), Checks.LONGEST_LINE);
    wordings.forEach(wording -> Checks.ON.words(fields, "office." + wording.lang().code(), given.office() == null ? null : given.office().exact(wording.lang()), Checks.LONGEST_LINE));
    authors(tx, body, fields, given.authors(), on);
    fields.check();
    requireWithinLimits(book, kind, given);
    Optional.ofNullable(given.follows()).ifPresent(earlier -> requireOver(tx, body, earlier, on));
    return new Checked(book, given.authors(), new RequestsAct.Addressee(kind.code().toLowerCase(Locale.ROOT), kind.title(), given.office(), name), wordings,
        given.follows());
  }

  /** Every language that was begun is complete; every language of official texts is there where the rules ask for that, else at least one. */
  private static List<Requests.Wording> wordings(Fields fields, Book book, Requests.Compose given) {
    List<Requests.Wording> all = book.languages().stream().map(lang -> in(given, lang)).toList();
    List<Requests.Wording> begun = all.stream().filter(wording -> book.everyLanguage() || wording.title() != null || wording.text() != null).toList();
    List<Requests.Wording> asked = begun.isEmpty() ? all.subList(0, 1) : begun;
    for (Requests.Wording wording : asked) {
      String lang = "." + wording.lang().code();
      fields.refuseIf(wording.title() == null, "title" + lang, RequestsCode.TITLE_MISSING)
          .refuseIf(wording.title() != null && wording.title().length() > Checks.LONGEST_LINE, "title" + lang, RequestsCode.TEXT_TOO_LONG, Checks.LONGEST_LINE)
          .refuseIf(wording.text() == null, "text" + lang, RequestsCode.TEXT_MISSING)
          .refuseIf(wording.text() != null && wording.text().length() > LONGEST_TEXT, "text" + lang, RequestsCode.TEXT_TOO_LONG, LONGEST_TEXT);
    }
    return asked;
  }

  private static Requests.Wording in(Requests.Compose given, Lang lang) {
    return given.wordings().stream().filter(wording -> wording.lang() == lang).findFirst()
        .map(wording -> new Requests.Wording(lang, WordChecks.strip(wording.title()), WordChecks.strip(wording.text())))
        .orElse(new Requests.Wording(lang, null, null));
  }

  private void authors(Tx tx, String body, Fields fields, List<UUID> authors, LocalDate on) {
    fields.refuseIf(authors.isEmpty() || authors.stream().distinct().count() < authors.size(), "authors", RequestsCode.AUTHOR_MISSING);
    authors.stream().filter(person -> register.findSeatOf(tx, body, person, on).isEmpty()).findFirst()
        .ifPresent(person -> fields.refuseIf(true, "authors", RequestsCode.AUTHOR_NOT_DEPUTY, name(tx, person)));
  }

  private Text name(Tx tx, UUID person) {
    return register.findPerson(tx, person).map(kenes.register.Person::names).orElse(Text.same("–"));
  }

  /** The co-authors' names. */
  Text names(Tx tx, List<UUID> people) {
    return people.stream().map(person -> name(tx, person)).reduce((one, other) -> Text.of(one.kk() + ", " + other.kk(), one.ru() + ", " + other.ru(),
        one.en() + ", " + other.en())).orElseThrow();
  }

  private static void requireWithinLimits(Book book, RuleValue.Item kind, Requests.Compose given) {
    Optional<Rule> excluded = book.excluded(kind.code());
    if (excluded.isPresent() && !given.withinLimits()) {
      throw Refused.field("withinLimits", RequestsCode.EXCLUDED_MATTER, Book.all(((RuleValue.Items) excluded.get().value()).items()), excluded.get().basis());
    }
  }

  /** An earlier request is followed up once it was answered, or its term is over. */
  private static void requireOver(Tx tx, String body, UUID earlier, LocalDate on) {
    RequestLife life = RequestsTables.lives(tx, body, Tables.REQUEST.ID.eq(earlier)).stream().findFirst()
        .orElseThrow(() -> new Refused(RequestsCode.REQUEST_UNKNOWN));
    State state = life.on(on);
    if (state == State.WITHDRAWN) {
      throw new Refused(RequestsCode.REQUEST_WITHDRAWN);
    }
    if (state == State.AWAITED) {
      throw new Refused(RequestsCode.FOLLOWED_RUNS);
    }
  }

  private RequestsAct.Number number(Tx tx, String body, Book book, Sending sending) {
    int year = sending.on().getYear();
    RequestsTables.lockYear(tx, body, year);
    int running = RequestsTables.lastRunning(tx, body, year) + 1;
    String given = WordChecks.strip(sending.number());
    new Fields().refuseIf(given != null && (given.length() > LONGEST_NUMBER || NumberKey.of(given).isEmpty()), "number", RequestsCode.NUMBER_WRONG, LONGEST_NUMBER).check();
    int term = register.termOn(tx, body, sending.on()).map(Term::number).orElse(0);
    String number = given == null ? book.number(term, running, year) : given;
    if (RequestsTables.isTaken(tx, body, year, number)) {
      throw Refused.field("number", RequestsCode.NUMBER_TAKEN, number);
    }
    return new RequestsAct.Number(year, running, number);
  }
}
