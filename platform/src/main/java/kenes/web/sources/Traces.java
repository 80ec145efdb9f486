package kenes.web.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.db.Tx;
import kenes.decisions.Control;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.PlacedItem;
import kenes.proposals.Proposals;
import kenes.register.Register;
import kenes.requests.RequestLife;
import kenes.requests.Requests;
import kenes.sources.Link;
import kenes.sources.SourcesCode;
import kenes.sources.Trace;
import kenes.sources.Traceable;
import kenes.web.decisions.DecisionWords;
import kenes.web.proposals.ProposalWords;
import kenes.web.requests.RequestWords;
import kenes.web.sitting.Things;

/** Proposals, decisions, deputies' requests and items of agendas as things that can come of a paragraph of a policy source. */
public final class Traces {
  private static final int MOST = 100;

  private Traces() {}

  /** A decision; one on control tells how its execution stands. */
  public static Traceable decisions(Register register, Decisions decisions) {
    return (tx, body, id) -> found(id, one -> decisions.find(tx, one).filter(life -> life.decision().body().equals(body)), () -> decisions.latest(tx, body))
        .map(life -> decision(tx, register, life)).toList();
  }

  public static Traceable requests(Register register, Requests requests) {
    return (tx, body, id) -> found(id, one -> requests.find(tx, one).filter(life -> life.request().body().equals(body)), () -> requests.headings(tx, body).latest(MOST))
        .map(life -> request(tx, register, life)).toList();
  }

  /** A proposal stands in the journal of its home, and names the paragraphs that it follows. */
  public static Traceable proposals(Register register, Proposals proposals) {
    return new Traceable() {
      @Override
      public List<Trace> list(Tx tx, String body, UUID id) {
        return id == null
            ? proposals.list(tx, new Proposals.Filter(body, null, null, null, null, false, null, null), register.today(tx, body), null, MOST).stream().map(Traces::proposal).toList()
            : proposals.list(tx, List.of(id), register.today(tx, body)).stream().filter(listed -> listed.body().equals(body)).map(Traces::proposal).toList();
      }

      @Override
      public Map<UUID, Trace> list(Tx tx, List<Link> links, LocalDate today) {
        return proposals.list(tx, links.stream().map(Link::thing).toList(), today).stream().map(Traces::proposal).collect(Collectors.toMap(Trace::id, trace -> trace));
      }

      @Override
      public List<Trace> following(Tx tx, String source, String paragraph, LocalDate today, int limit) {
        return proposals.listFollowing(tx, source, paragraph, today, limit).stream().map(Traces::proposal).toList();
      }
    };
  }

  /** A question on a published agenda, nothing that the public agenda does not show; what is considered in closed session is not offered. */
  public static Traceable items(Register register) {
    return new Traceable() {
      @Override
      public List<Trace> list(Tx tx, String body, UUID id) {
        return (id == null ? PlacedItem.listOpen(tx, body, MOST) : PlacedItem.find(tx, body, id).stream().toList()).stream().map(placed -> item(tx, register, placed)).toList();
      }

      @Override
      public Map<UUID, Trace> list(Tx tx, List<Link> links, LocalDate today) {
        return PlacedItem.list(tx, links.stream().map(Link::thing).toList()).stream().map(placed -> item(tx, register, placed)).collect(Collectors.toMap(Trace::id, trace -> trace));
      }

      @Override
      public SourcesCode fault(Tx tx, String body, UUID id) {
        PlacedItem placed = PlacedItem.find(tx, body, id).orElse(null);
        return placed == null ? SourcesCode.THING_UNKNOWN : placed.withdrawn() ? SourcesCode.THING_WITHDRAWN : placed.isClosed() ? SourcesCode.THING_CLOSED : null;
      }
    };
  }

  private static <T> Stream<T> found(UUID id, java.util.function.Function<UUID, Optional<T>> find, java.util.function.Supplier<List<T>> all) {
    return id == null ? all.get().stream().limit(MOST) : find.apply(id).stream();
  }

  private static Trace decision(Tx tx, Register register, DecisionLife life) {
    LocalDate today = register.today(tx, life.decision().body());
    String path = Things.address(register, tx, life.decision());
    Control control = life.control();
    if (control != null && !life.on(today).ended()) {
      Control.State state = control.on(today);
      String tag = state == Control.State.OVERDUE ? "bad" : state == Control.State.ON_CONTROL ? "live" : "good";
      return new Trace(life.decision().id(), life.decision().number(), life.decision().title(), life.decision().on(), "source.control-" + key(state), tag, path, null);
    }
    return new Trace(life.decision().id(), life.decision().number(), life.decision().title(), life.decision().on(), "decision.state-" + key(life.on(today)),
        DecisionWords.tag(life.on(today)), path, null);
  }

  private static Trace request(Tx tx, Register register, RequestLife life) {
    LocalDate today = register.today(tx, life.request().body());
    return new Trace(life.request().id(), life.request().number().number(), life.request().title(), life.request().on(), "request.state-" + key(life.on(today)),
        RequestWords.tag(life.on(today)), Things.address(life.request()), null);
  }

  private static Trace proposal(Proposals.Listed listed) {
    return new Trace(listed.id(), listed.number().running() + "/" + listed.number().year(), listed.title(), listed.openedOn(), ProposalWords.stateKey(listed.ending(), listed.stuck()),
        ProposalWords.tag(listed.ending(), listed.isStuck()), ProposalWords.address(listed.body(), listed.number()), null);
  }

  /** What was withdrawn has no page of its own any more: the versions of the agenda tell of it. */
  private static Trace item(Tx tx, Register register, PlacedItem placed) {
    AgendaItem item = placed.item();
    Meeting meeting = placed.meeting();
    LocalDate on = LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
    String path = Things.address(meeting) + (placed.withdrawn() ? "/agenda" : "/" + item.position());
    return new Trace(item.id(), null, item.title(), on, "source.item-" + state(placed), tag(placed), path, meeting.title());
  }

  private static String state(PlacedItem placed) {
    AgendaItem item = placed.item();
    return placed.withdrawn() ? "withdrawn" : placed.isClosed() ? "closed" : placed.meeting().failed() ? "failed" : item.closedAt() != null ? "done"
        : placed.meeting().closedAt() != null ? "not-taken-up" : item.isOpen() ? "open" : "waiting";
  }

  private static String tag(PlacedItem placed) {
    return switch (state(placed)) {
      case "failed" -> "bad";
      case "open" -> "live";
      case "waiting", "closed" -> "plain";
      default -> "ended";
    };
  }

  private static String key(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
