package kenes.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kenes.base.Deadline;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Term;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** What a rulebook says of requests. A missing rule: nobody asks for it. */
public final class Book {
  private static final String ADDRESSEES = "request.addressees";
  private static final String ANSWER = "request.answer";
  private static final String SIGNED_BY = "request.signed_by";
  private static final String EXTENSION = "request.extension";

  private final Rulebook rulebook;

  Book(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The rules in force for the body's requests on the day. @throws Refused {@code REQUESTS_NOT_KNOWN} */
  static Book on(Tx tx, Register register, Rules rules, String body, LocalDate date) {
    return find(tx, register, rules, body, date).orElseThrow(() -> new Refused(RequestsCode.REQUESTS_NOT_KNOWN));
  }

  /** Empty where the rules name nobody who may be asked. */
  static Optional<Book> find(Tx tx, Register register, Rules rules, String body, LocalDate date) {
    return rules.inForce(tx, body, register.getBody(tx, body).kind(), "regular", date).filter(rulebook -> rulebook.find(ADDRESSEES).isPresent()).map(Book::new);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  /** Who may be asked. */
  public List<RuleValue.Item> addressees() {
    return items(ADDRESSEES);
  }

  /** Act and article that name who may be asked. */
  public Text addresseesBasis() {
    return rulebook.find(ADDRESSEES).map(Rule::basis).orElseThrow();
  }

  /** @throws Refused {@code ADDRESSEE_MISSING}, {@code ADDRESSEE_NOT_ALLOWED} beside the field {@code kind} */
  RuleValue.Item addressee(String kind) {
    if (kind == null || kind.isBlank()) {
      throw Refused.field("kind", RequestsCode.ADDRESSEE_MISSING);
    }
    return addressees().stream().filter(item -> item.code().equalsIgnoreCase(kind)).findFirst()
        .orElseThrow(() -> Refused.field("kind", RequestsCode.ADDRESSEE_NOT_ALLOWED, addresseesBasis(), all(addressees())));
  }

  /** About what an addressee of this kind may not be asked. */
  public Optional<Rule> excluded(String kind) {
    return rulebook.find("request.excluded." + kind.toLowerCase(Locale.ROOT));
  }

  /** Who may sign an answer; none: whoever does. */
  public List<RuleValue.Item> signatories() {
    return items(SIGNED_BY);
  }

  Text signatoriesBasis() {
    return rulebook.find(SIGNED_BY).map(Rule::basis).orElse(null);
  }

  /** Whether the chair may accept an answer that somebody else signed. */
  public boolean acceptsOtherSignatory() {
    return flag("request.signature_accepted");
  }

  /** The languages of official texts, else every language: a request is written in one of them, or in each where the rules ask for that. */
  public List<Lang> languages() {
    return rulebook.languages().isEmpty() ? List.of(Lang.values()) : rulebook.languages();
  }

  public boolean everyLanguage() {
    return flag("request.every_language");
  }

  /** The number by the body's template, else the running number itself. */
  String number(int term, int running, int year) {
    return rulebook.find("numbering.request").map(rule -> ((RuleValue.Template) rule.value()).template().number(term, 0, 0, running, year))
        .orElse(String.valueOf(running));
  }

  Optional<RequestsAct.Due> answerDue(Tx tx, Calendars calendars, LocalDate sent) {
    return rulebook.find(ANSWER).flatMap(rule -> due(tx, calendars, rule, sent));
  }

  /** Whether the rules let the term be extended. */
  public boolean extendable() {
    return rulebook.find(EXTENSION).isPresent();
  }

  /** @throws Refused {@code EXTENSION_NOT_KNOWN} */
  RequestsAct.Due extendedDue(Tx tx, Calendars calendars, RequestsAct.Due due) {
    return rulebook.find(EXTENSION).flatMap(rule -> due(tx, calendars, rule, due.day()))
        .orElseThrow(() -> new Refused(RequestsCode.EXTENSION_NOT_KNOWN, rulebook.find(ANSWER).map(Rule::basis).orElse(rulebook.title())));
  }

  /** Counted as the country's calendar counts; without a calendar by plain days, weeks, months and years. */
  private Optional<RequestsAct.Due> due(Tx tx, Calendars calendars, Rule rule, LocalDate start) {
    Term term = ((RuleValue.Duration) rule.value()).term();
    if (rulebook.calendar() == null) {
      return plain(start, term).map(end -> new RequestsAct.Due(start, term.amount(), term.unit(), end, end,
          byMonths(term) && end.getDayOfMonth() != start.getDayOfMonth(), rule.basis()));
    }
    return calendars.find(tx, rulebook.calendar()).map(calendar -> {
      Deadline deadline = calendar.count(start, term, rulebook.week(), calendar.law().counting());
      return new RequestsAct.Due(deadline.from(), term.amount(), term.unit(), deadline.end(), deadline.due(), deadline.lastDayOfMonth(), rule.basis());
    });
  }

  private static boolean byMonths(Term term) {
    return term.unit() == Term.Unit.MONTHS || term.unit() == Term.Unit.YEARS;
  }

  private static Optional<LocalDate> plain(LocalDate start, Term term) {
    return switch (term.unit()) {
      case DAYS -> Optional.of(start.plusDays(term.amount()));
      case WEEKS -> Optional.of(start.plusWeeks(term.amount()));
      case MONTHS -> Optional.of(start.plusMonths(term.amount()));
      case YEARS -> Optional.of(start.plusYears(term.amount()));
      case WORKING_DAYS -> Optional.empty();
    };
  }

  /** The titles one after another, in every language. */
  static Text all(List<RuleValue.Item> items) {
    return Text.of(titles(items, Lang.KK), titles(items, Lang.RU), titles(items, Lang.EN));
  }

  private static String titles(List<RuleValue.Item> items, Lang lang) {
    return items.stream().map(item -> item.title().in(lang)).collect(Collectors.joining("; "));
  }

  private List<RuleValue.Item> items(String key) {
    return rulebook.find(key).map(rule -> ((RuleValue.Items) rule.value()).items()).orElse(List.of());
  }

  private boolean flag(String key) {
    return rulebook.find(key).map(rule -> ((RuleValue.Flag) rule.value()).yes()).orElse(false);
  }
}
