package kenes.sources;

import static kenes.schema.generated.sources.Tables.LINK;
import static kenes.schema.generated.sources.Tables.PARAGRAPH;
import static kenes.schema.generated.sources.Tables.SOURCE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import org.jooq.impl.DSL;

/**
 * Documents that set policy, their paragraphs, and what came of each. Everything stands in the registry body's journal. Each input
 * names in {@code by} the body for which it is entered: the registry itself or a national one, in which the caller needs
 * {@code KEEP_SOURCES}. Thread-safe.
 */
public final class PolicySources {
  /** @param code its address, for example {@code ADDRESS-2022} @param kind address, programme @param on its date @param url https address of its text */
  public record Enter(String by, String code, String kind, Text title, LocalDate on, String url) {}

  /** @param number 3 or 3.2 @param text short: a quotation or a summary, not a copy @param quotation whether these are the document's own words */
  public record AddParagraph(String by, String source, String number, Text text, boolean quotation) {}

  /** @param reason what was wrong with it */
  public record Correct(String by, String source, String number, Text text, boolean quotation, String reason) {}

  /** @param kind of what came of it, no law @param body whose it is @param thing its id */
  public record Trail(String by, String source, String paragraph, TraceKind kind, String body, UUID thing) {}

  /** @param law with the article that came of it */
  public record LinkLaw(String by, String source, String paragraph, SourcesAct.Law law) {}

  /** @param reason why it did not come of the paragraph */
  public record Withdraw(String by, UUID link, String reason) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final String registry;
  private final Map<TraceKind, Traceable> traceables;

  /** @param registry code of the registry body @param traceables by kind of what they list; a law needs none */
  public PolicySources(Journal journal, Permissions permissions, Register register, String registry, Map<TraceKind, Traceable> traceables) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.registry = registry;
    this.traceables = Map.copyOf(traceables);
  }

  public static Projection projection() {
    return new SourcesTables();
  }

  /** Enters a document. @throws Refused with the wrong fields, {@code SOURCE_CODE_TAKEN} */
  public Recorded enter(Caller caller, String key, Enter input) {
    return command(caller, key, input.by(), input, (command, today) -> {
      SourcesTables.lockCodes(command.tx());
      SourceChecks.source(input, today, findSource(command.tx(), input.code()).isPresent());
      command.record(new SourcesAct.SourceEntered(input.code(), input.kind(), input.title(), input.on(), input.url().strip(), input.by()));
    });
  }

  /** Enters a paragraph. @throws Refused with the wrong fields, {@code SOURCE_UNKNOWN}, {@code PARAGRAPH_TAKEN} */
  public Recorded addParagraph(Caller caller, String key, AddParagraph input) {
    return command(caller, key, input.by(), input, (command, today) -> {
      SourcesTables.lock(command.tx(), input.source());
      SourceChecks.paragraph(input.number(), input.text(), findParagraph(command.tx(), input.source(), input.number()).isPresent());
      command.record(new SourcesAct.ParagraphEntered(input.source(), input.number(), input.text(), input.quotation(), input.by()));
    });
  }

  /** Corrects the text of a paragraph; the record keeps the wrong one. @throws Refused with the wrong fields, {@code PARAGRAPH_UNKNOWN} */
  public Recorded correctParagraph(Caller caller, String key, Correct input) {
    return command(caller, key, input.by(), input, (command, today) -> {
      SourcesTables.lock(command.tx(), input.source(), input.number());
      SourceChecks.paragraph(input.number(), input.text(), false);
      command.record(new SourcesAct.ParagraphCorrected(input.source(), input.number(), input.text(), input.quotation(), SourceChecks.reason(input.reason()), input.by()));
    });
  }

  /** Links a paragraph to something that came of it. @throws Refused {@code TRACE_KIND_UNKNOWN}, {@code THING_UNKNOWN}, {@code THING_CLOSED}, {@code THING_WITHDRAWN}, {@code LINKED_ALREADY} */
  public Recorded link(Caller caller, String key, Trail input) {
    return command(caller, key, input.by(), input, (command, today) -> {
      SourcesTables.lock(command.tx(), input.source(), input.paragraph());
      new Fields().refuseIf(input.kind() == null || !traceables.containsKey(input.kind()), "kind", SourcesCode.TRACE_KIND_UNKNOWN).check();
      SourcesCode fault = input.body() == null || input.thing() == null ? SourcesCode.THING_UNKNOWN : traceables.get(input.kind()).fault(command.tx(), input.body(), input.thing());
      new Fields().refuseIf(fault != null, "thing", fault).check();
      boolean again = links(command.tx(), input.source(), input.paragraph()).stream().anyMatch(link -> input.thing().equals(link.thing()));
      new Fields().refuseIf(again, "thing", SourcesCode.LINKED_ALREADY).check();
      command.record(new SourcesAct.ParagraphLinked(Id.next(), input.source(), input.paragraph(), input.kind(), input.body(), input.thing(), null, input.by()));
    });
  }

  /** Links a paragraph to the article of a law that came of it. @throws Refused with the wrong fields, {@code LINKED_ALREADY} */
  public Recorded linkLaw(Caller caller, String key, LinkLaw input) {
    return command(caller, key, input.by(), input, (command, today) -> {
      SourcesTables.lock(command.tx(), input.source(), input.paragraph());
      SourceChecks.law(input.law(), today);
      boolean again = links(command.tx(), input.source(), input.paragraph()).stream().anyMatch(link -> input.law().equals(link.law()));
      new Fields().refuseIf(again, "article", SourcesCode.LINKED_ALREADY).check();
      command.record(new SourcesAct.ParagraphLinked(Id.next(), input.source(), input.paragraph(), TraceKind.LAW, null, null, input.law(), input.by()));
    });
  }

  /** Takes a link back, with the reason. @throws Refused {@code LINK_UNKNOWN}, {@code SOURCE_REASON_WRONG} */
  public Recorded withdrawLink(Caller caller, String key, Withdraw input) {
    return command(caller, key, input.by(), input, (command, today) -> {
      Link link = SourcesTables.links(command.tx(), input.link() == null ? DSL.falseCondition() : LINK.ID.eq(input.link())).stream().findFirst()
          .orElseThrow(() -> new Refused(SourcesCode.LINK_UNKNOWN));
      SourcesTables.lock(command.tx(), link.source());
      command.record(new SourcesAct.LinkWithdrawn(link.id(), SourceChecks.reason(input.reason()), input.by()));
    });
  }

  private Recorded command(Caller caller, String key, String by, Object input, BiConsumer<Recorder, LocalDate> decide) {
    return journal.command(caller.signedIn(), registry, key, input, command -> {
      permissions.require(command.tx(), caller, by, Permission.KEEP_SOURCES);
      if (!by.equals(registry) && register.findBody(command.tx(), by).map(Body::level).filter("national"::equals).isEmpty()) {
        throw new Refused(SourcesCode.NOT_NATIONAL);
      }
      decide.accept(command, register.today(command.tx(), registry));
    });
  }

  /** The kinds of things that can be linked here; a law is none of them. */
  public Set<TraceKind> kinds() {
    return new TreeSet<>(traceables.keySet());
  }

  /** What of this kind could be linked, the newest first. */
  public List<Trace> choices(Tx tx, TraceKind kind, String body) {
    return traceables.containsKey(kind) ? traceables.get(kind).list(tx, body, null) : List.of();
  }

  /** What a link leads to, as it stands today; empty for a law, and for a thing that is there no more. */
  public Optional<Trace> trace(Tx tx, Link link) {
    return Optional.ofNullable(link.thing()).map(thing -> traceables.get(link.kind())).flatMap(known -> known.list(tx, link.body(), link.thing()).stream().findFirst());
  }

  /** Where these links lead, by the ids of the things, as they stand today; a law is none of them. */
  public Map<UUID, Trace> traces(Tx tx, List<Link> links) {
    LocalDate today = register.today(tx, registry);
    Map<UUID, Trace> all = new HashMap<>();
    links.stream().filter(link -> link.thing() != null).collect(Collectors.groupingBy(Link::kind)).forEach((kind, some) -> all.putAll(traceables.get(kind).list(tx, some, today)));
    return all;
  }

  /** What says of itself that it follows a paragraph, the newest first; whoever keeps the source need not have linked it. */
  public List<Trace> following(Tx tx, String source, String paragraph, int limit) {
    LocalDate today = register.today(tx, registry);
    return traceables.values().stream().flatMap(known -> known.following(tx, source, paragraph, today, limit).stream()).sorted(Comparator.comparing(Trace::on).reversed()).limit(limit).toList();
  }

  /** Every source, those issued last first. */
  public static List<Source> list(Tx tx) {
    return SourcesTables.sources(tx, DSL.noCondition());
  }

  public static Optional<Source> findSource(Tx tx, String code) {
    return SourcesTables.sources(tx, SOURCE.CODE.eq(code == null ? "" : code)).stream().findFirst();
  }

  /** In the order of entering. */
  public static List<Paragraph> paragraphs(Tx tx, String source) {
    return SourcesTables.paragraphs(tx, PARAGRAPH.SOURCE.eq(source));
  }

  public static Optional<Paragraph> findParagraph(Tx tx, String source, String number) {
    return SourcesTables.paragraphs(tx, PARAGRAPH.SOURCE.eq(source).and(PARAGRAPH.NUMBER.eq(number == null ? "" : number))).stream().findFirst();
  }

  /** What came of a paragraph, in the order of linking. */
  public static List<Link> links(Tx tx, String source, String paragraph) {
    return SourcesTables.links(tx, LINK.SOURCE.eq(source).and(LINK.PARAGRAPH.eq(paragraph)));
  }

  /** A page of {@link #links}. @param after index of the last link before it, or -1 */
  public static List<Link> links(Tx tx, String source, String paragraph, long after, int limit) {
    return SourcesTables.links(tx, LINK.SOURCE.eq(source).and(LINK.PARAGRAPH.eq(paragraph)).and(LINK.RECORDED.gt(after)), limit);
  }

  /** How much of each kind came of each paragraph of a source of which anything came. */
  public static Map<String, Map<TraceKind, Integer>> counts(Tx tx, String source) {
    return SourcesTables.counts(tx, source);
  }

  /** Of which paragraphs a thing came. */
  public static List<Link> listOf(Tx tx, UUID thing) {
    return listOf(tx, List.of(thing));
  }

  /** Of which paragraphs any of these things came. */
  public static List<Link> listOf(Tx tx, List<UUID> things) {
    return SourcesTables.links(tx, LINK.THING.in(things));
  }
}
