package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Recorded;
import kenes.register.Body;
import kenes.register.Organization;
import kenes.register.Person;
import kenes.register.Register;
import kenes.register.Term;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.sources.PolicySources;

/** What a proposal says: opened, revised, what experts say of it, what changed in the law because of it. Thread-safe. */
public final class ProposalTexts {
  /** A text in one language. */
  public record Wording(Lang lang, String title, String text) {}

  /**
   * @param origin whose idea it is @param authors deputies, who leads first; none for the other origins @param organization the commission, or null
   * @param reference of the appeal or forum in words, or null @param paragraphs of policy sources that it follows
   * @param route id of the route that it takes @param on day of opening, or null: today
   */
  public record Open(ProposalsAct.Origin.Kind origin, List<UUID> authors, UUID organization, String reference, Topic topic, List<ProposalsAct.Paragraph> paragraphs,
      String route, List<Wording> wordings, LocalDate on) {}

  /** @param reason why the text changes @param decision of the home on the new version, or null */
  public record Revise(UUID proposal, List<Wording> wordings, String reason, UUID decision) {
    /** Without a decision. */
    public Revise(UUID proposal, List<Wording> wordings, String reason) {
      this(proposal, wordings, reason, null);
    }
  }

  /** @param by who says it, in Kazakh and in Russian or in one of them @param source where it can be read, or null */
  public record Opine(UUID proposal, ProposalsAct.OpinionEntered.Kind kind, Text by, LocalDate on, String words, String source, List<Attached> files) {}

  private record Opined(UUID proposal, ProposalsAct.OpinionEntered.Kind kind, Text by, LocalDate on, String words, String source, List<Attached.Key> files) {}

  /** @param law the article that changed */
  public record LinkLaw(UUID proposal, ProposalsAct.LawArticle law) {}

  private final Working working;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Course course;
  private final Papers papers;
  private final Answers answers;
  private final Showing showing;

  ProposalTexts(Working working, Permissions permissions, Register register, Rules rules, Course course, Papers papers, Answers answers, Showing showing) {
    this.working = working;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.course = course;
    this.papers = papers;
    this.answers = answers;
    this.showing = showing;
  }

  /** A deputy opens a proposal of the own, or the office opens one of whatever origin. */
  public Recorded open(Caller caller, String body, String key, Open input) {
    return working.command(caller, body, key, input, Permission.WRITE_PROPOSAL, (command, today) -> {
      Tx tx = command.tx();
      LocalDate on = input.on() == null ? today : input.on();
      Fields fields = new Fields();
      Checks.ON.day(fields, "on", on, register.termOn(tx, body, today).map(Term::valid).map(span -> span.from()).orElse(today), today);
      ProposalsAct.Origin origin = origin(tx, fields, body, input, on);
      fields.refuseIf(input.topic() == null, "topic", ProposalsCode.TOPIC_MISSING);
      fields.refuseIf(input.paragraphs().stream().anyMatch(one -> PolicySources.findParagraph(tx, one.source(), one.number()).isEmpty()), "paragraphs", ProposalsCode.PARAGRAPH_UNKNOWN);
      List<Wording> wordings = papers.check(fields, languages(tx, body, on), input.wordings());
      fields.check();
      if (!permissions.may(tx, caller, body, Permission.KEEP_PROPOSALS) && !origin.authors().contains(caller.person())) {
        throw new Refused(ProposalsCode.NOT_AUTHOR);
      }
      Course.Beginning beginning = course.begin(tx, body, input.route(), on, Showing.texts(wordings.stream().map(Wording::lang).toList()));
      ProposalsAct.Number number = new ProposalsAct.Number(on.getYear(), ProposalsTables.nextRunning(tx, body, on.getYear()));
      command.record(new ProposalsAct.ProposalOpened(Id.next(), number, origin, input.topic(), Papers.region(tx, register, body), input.paragraphs().stream().distinct().toList(),
          papers.keep(tx, wordings), on, beginning.place(), beginning.due()));
    });
  }

  private ProposalsAct.Origin origin(Tx tx, Fields fields, String body, Open input, LocalDate on) {
    fields.refuseIf(input.origin() == null, "origin", ProposalsCode.ORIGIN_MISSING);
    boolean deputies = input.origin() == ProposalsAct.Origin.Kind.DEPUTY;
    boolean commission = input.origin() == ProposalsAct.Origin.Kind.COMMISSION;
    fields.refuseIf(deputies && (input.authors().isEmpty() || input.authors().stream().distinct().count() < input.authors().size()), "authors", ProposalsCode.AUTHOR_MISSING);
    if (deputies) {
      input.authors().stream().filter(person -> register.findSeatOf(tx, body, person, on).isEmpty()).findFirst().ifPresent(person ->
          fields.refuseIf(true, "authors", ProposalsCode.AUTHOR_NOT_DEPUTY, register.findPerson(tx, person).map(Person::names).orElse(Text.same("–"))));
    }
    boolean known = input.organization() != null && register.findOrganization(tx, body, input.organization()).map(Organization::kind).filter("commission"::equals).isPresent();
    fields.refuseIf(commission && !known, "organization", ProposalsCode.COMMISSION_MISSING);
    String reference = deputies || commission ? Checks.ON.optional(fields, "reference", input.reference(), Checks.LONGEST_LINE)
        : Checks.ON.words(fields, "reference", input.reference(), Checks.LONGEST_LINE);
    Papers.open(fields, "reference", reference);
    return new ProposalsAct.Origin(input.origin(), deputies ? List.copyOf(input.authors()) : List.of(), commission ? input.organization() : null, reference);
  }

  private List<Lang> languages(Tx tx, String body, LocalDate on) {
    return rules.inForce(tx, body, register.getBody(tx, body).kind(), "regular", on).map(Rulebook::languages).filter(languages -> !languages.isEmpty())
        .orElse(List.of(Lang.values()));
  }

  /**
   * A further version of the text; earlier ones stay to be compared. Not while another body carries it; after the home's decision only
   * by a new decision, or when it came back to be worked on.
   */
  public Recorded revise(Caller caller, String body, String key, Revise input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.WRITE_PROPOSAL, work -> {
      work.requireHere(register, ProposalsCode.TEXT_CARRIED);
      Fields fields = new Fields();
      List<Wording> wordings = papers.check(fields, languages(work.tx(), body, work.today()), input.wordings());
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      List<ProposalsAct.Wording> kept = papers.keep(work.tx(), wordings);
      new Fields().refuseIf(kept.equals(work.life().text().wordings()), "text." + kept.getFirst().lang().code(), ProposalsCode.TEXT_SAME).check();
      UUID person = work.life().opened().origin().authors().contains(work.caller().person()) ? work.caller().person() : null;
      LocalDate decided = input.decision() == null ? null : decided(work, input.decision());
      if (decided == null && work.life().isSettled()) {
        throw Refused.field("decision", ProposalsCode.TEXT_DECIDED, work.life().decided().version(), work.life().decided().on());
      }
      work.record(new ProposalsAct.TextRevised(work.id(), work.life().versions().size() + 1, kept, person, work.today(), reason, input.decision(), decided));
    });
  }

  /** The day of the home's decision, which is another one than the last. */
  private LocalDate decided(Working.Work work, UUID decision) {
    permissions.require(work.tx(), work.caller(), work.body(), Permission.KEEP_PROPOSALS);
    Decided last = work.life().decided();
    if (last != null && decision.equals(last.decision())) {
      throw Refused.field("decision", ProposalsCode.DECISION_USED, last.on());
    }
    return showing.decision(work.tx(), work.body(), decision, last == null ? null : last.on()).decision().on();
  }

  /** Enters an opinion or an amendment of an expert body, a ministry, a person. */
  public Recorded opine(Caller caller, String body, String key, Opine input) {
    Opined payload = new Opined(input.proposal(), input.kind(), input.by(), input.on(), input.words(), input.source(), Attached.keys(input.files()));
    return working.command(caller, body, key, payload, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      fields.refuseIf(input.kind() == null, "kind", ProposalsCode.FIELD_MISSING);
      Checks.text(fields, "by", input.by());
      Checks.ON.day(fields, "on", input.on(), work.life().opened().on(), work.today());
      String words = Checks.ON.words(fields, "words", input.words(), Checks.LONGEST_WORDS);
      String source = Checks.ON.optional(fields, "source", input.source(), Checks.LONGEST_LINE);
      Papers.open(fields, "words", words);
      Papers.open(fields, "source", source);
      fields.check();
      work.record(new ProposalsAct.OpinionEntered(work.id(), input.kind(), input.by(), input.on(), words, source, papers.attach(work.tx(), input.files())));
    });
  }

  /** Links it to the article of a law that changed because of it, also after its way has ended; everyone involved is told. */
  public Recorded linkLaw(Caller caller, String body, String key, LinkLaw input) {
    return working.any(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      ProposalsAct.LawArticle law = Showing.law(fields, input.law(), work.today());
      fields.refuseIf(law == null, "article", ProposalsCode.FIELD_MISSING);
      fields.check();
      fields.refuseIf(work.life().isLinked(law), "article", ProposalsCode.LINKED_ALREADY).check();
      work.record(new ProposalsAct.LawLinked(work.id(), law, work.today()));
      answers.tell(work.command(), work.life(), new Answers.News(body, work.today(), null, List.of(), law, null));
    });
  }
}
