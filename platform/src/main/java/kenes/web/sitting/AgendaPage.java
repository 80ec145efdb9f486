package kenes.web.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaVersion;
import kenes.meetings.Meeting;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The versions of an agenda: what has changed since the notice, and the agenda as of each version at its own address. */
final class AgendaPage {
  private final SittingParts parts;

  AgendaPage(SittingParts parts) {
    this.parts = parts;
  }

  /** The agenda as it stands. */
  CachedPage render(Address address) {
    return parts.db().read(tx -> page(tx, address, null));
  }

  /** As of the version in the address. */
  CachedPage version(Address address) {
    return parts.db().read(tx -> page(tx, address, address.parameter("version")));
  }

  private CachedPage page(Tx tx, Address address, String asked) {
    SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
    Words w = Words.of(address.lang());
    List<AgendaVersion> versions = parts.agenda().versions(tx, facts.body().code(), facts.meeting().id());
    AgendaVersion shown = asked == null ? versions.getLast() : versions.stream().filter(one -> String.valueOf(one.version()).equals(asked))
        .findFirst().orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String home = "/" + w.lang().code() + facts.path();
    PageView page = SittingPage.page(w, facts, asked == null ? "/agenda" : "/agenda/" + asked, w.text("agenda.title"), facts.meeting().title().in(w.lang()),
        List.of(new LinkView(w.text("agenda.title"), null)), "sitting", facts.meeting().id());
    RaisedBy raised = new RaisedBy(tx, w, shown.items().stream().map(AgendaVersion.Line::item).toList());
    AgendaView view = new AgendaView(new PageView(page.origin(), page.path(), page.title(), page.description(), page.crumbs(), null, page.notice()),
        new LinkView(facts.meeting().title().in(w.lang()), home), w.text("agenda.version", shown.version(), w.dateTime(shown.at(), facts.zone())),
        shown.items().stream().map(line -> new AgendaView.Item(line.position(), TextView.of(line.title(), w.lang()), line.closed() ? w.text("item.closed-to-public") : null, raised.of(line.item()))).toList(),
        shown.since(versions.getFirst()).stream().map(change -> change(w, facts, versions, change)).toList(),
        versions.stream().map(one -> line(w, facts, one, home)).toList());
    return parts.page(tx, Templates.render("sitting/agenda_versions.jte", Map.of("w", w, "view", view)), facts.body().code(), Instant.MAX);
  }

  private AgendaView.Change change(Words w, SittingFacts facts, List<AgendaVersion> versions, AgendaVersion.Change change) {
    AgendaVersion.Line line = change.now() == null ? change.before() : change.now();
    String title = line.position() + ". " + line.title().in(w.lang());
    return switch (change.kind()) {
      case ADDED -> new AgendaView.Change("+", w.text("agenda.added"), title, late(w, facts, since(versions, change)));
      case WITHDRAWN -> new AgendaView.Change("–", w.text("agenda.withdrawn"), title, late(w, facts, since(versions, change)));
      case RETITLED -> new AgendaView.Change("≠", w.text("agenda.retitled"), w.text("agenda.was", title, change.before().title().in(w.lang())),
          late(w, facts, since(versions, change)));
      case MOVED -> new AgendaView.Change("↕", w.text("agenda.moved"), w.text("agenda.was-place", title, change.before().position()),
          late(w, facts, since(versions, change)));
      case CLOSED -> new AgendaView.Change("×", w.text("agenda.closed"), title, null);
    };
  }

  /** When the last version came that says so and the one before it did not. */
  private static Instant since(List<AgendaVersion> versions, AgendaVersion.Change change) {
    for (AgendaVersion version : versions) {
      if (version.since(versions.getFirst()).contains(change)) {
        return version.at();
      }
    }
    return versions.getLast().at();
  }

  /** A word for what came after the last day of notice; null for what came in time. */
  private String late(Words w, SittingFacts facts, Instant at) {
    Meeting meeting = facts.meeting();
    LocalDate day = LocalDate.ofInstant(at, facts.zone());
    return parts.convening().proofs(facts.tx(), meeting).stream().filter(proof -> proof.rule().startsWith("notice.") && !proof.needed().isMet(day))
        .findFirst().map(proof -> w.text("agenda.late", w.date(proof.needed().latest()))).orElse(null);
  }

  private AgendaView.Version line(Words w, SittingFacts facts, AgendaVersion version, String home) {
    String key = "act.meetings." + version.cause();
    return new AgendaView.Version(new LinkView(w.text("agenda.version", version.version(), w.dateTime(version.at(), facts.zone())), home + "/agenda/" + version.version()),
        w.text(key), version.reason() == null ? null : w.text("agenda.reason", version.reason().in(w.lang())), late(w, facts, version.at()));
  }
}
