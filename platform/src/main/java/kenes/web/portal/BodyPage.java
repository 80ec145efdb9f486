package kenes.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.ArchivedEvent;
import kenes.meetings.Archives;
import kenes.meetings.Meeting;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.sitting.PlanWords;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** A body, and its people on a date that the reader chooses. */
final class BodyPage {
  private static final int SITTINGS = 20;
  private static final int EXERCISES = 5;
  private static final int VOTES = 10;

  private final PortalParts parts;

  BodyPage(PortalParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = parts.register().getBody(tx, address.parameter("body"));
      LocalDate today = parts.register().today(tx, body.code());
      BodyView view = view(tx, w, body, today);
      Instant until = view.ended() == null ? today.plusDays(1).atStartOfDay(body.zone()).toInstant() : Instant.MAX;
      return parts.page(tx, PortalParts.render("portal/body.jte", w, view), List.of(body.code(), parts.registry()), until);
    });
  }

  private BodyView view(Tx tx, Words w, Body body, LocalDate today) {
    Lines lines = new Lines(parts, tx, w);
    BodyFacts facts = new BodyFacts(w, body);
    Body parent = body.parent() == null ? null : lines.body(body.parent());
    BodyView.EndedView ended = facts.ended(today, body.successor() == null ? null : lines.body(body.successor()));
    List<Meeting> sittings = parts.meetings().list(tx, body.code(), false, SITTINGS);
    List<Meeting> exercises = parts.meetings().list(tx, body.code(), true, EXERCISES);
    var term = parts.register().termOn(tx, body.code(), today);
    return new BodyView(page(w, body, parent, "/b/" + body.code(), null), body.name().in(w.lang()), kind(w, body), tags(w, body, ended),
        ended, facts.list(term, parent, parts.registry(), ended == null), notes(w, body),
        parts.register().terms(tx, body.code()).isEmpty() ? null
            : new People(parts.register(), parts.rules(), tx, w, body).on(today, today.toString(), null),
        BodiesPage.below(w, parts.register().children(tx, body.code()), body.code()),
        Stream.concat(sittings.stream(), exercises.stream()).filter(Meeting::isOpen).map(lines::sitting).toList(),
        sittings.stream().filter(meeting -> !meeting.isOpen() && meeting.series() == 0).map(lines::sitting).toList(),
        sittings.stream().filter(meeting -> !meeting.isOpen() && meeting.series() > 0).map(lines::sitting).toList(),
        exercises.stream().filter(meeting -> !meeting.isOpen()).map(lines::sitting).toList(),
        lines.votes(sittings, VOTES), sittings.size() == SITTINGS, plans(tx, w, body), Archives.list(tx, body.code()).stream().map(event -> archived(w, event)).toList(),
        new RulesInForce(parts.rules(), tx, w).of(body, ended == null ? today : body.valid().to()), record(tx, w, body));
  }

  private List<LinkView> plans(Tx tx, Words w, Body body) {
    return parts.workPlans().list(tx, body.code()).stream().map(plan -> new LinkView(w.text("plan.title", String.valueOf(plan.year()))
        + (plan.organization() == null ? "" : ". " + parts.register().organization(tx, body.code(), plan.organization()).name().in(w.lang())),
        PlanWords.address(w, plan))).toList();
  }

  private static String kind(Words w, Body body) {
    return w.text("portal.kind." + body.kind()) + " · " + w.text("portal.level." + body.level());
  }

  private static List<TagView> tags(Words w, Body body, BodyView.EndedView ended) {
    return Stream.of(body.demo() ? TagView.demo(w) : null, ended == null ? null : TagView.ended(w))
        .filter(java.util.Objects::nonNull).toList();
  }

  private static List<String> notes(Words w, Body body) {
    return body.note() == null ? List.of() : body.note().in(w.lang()).lines().toList();
  }

  private BodyView.RecordView record(Tx tx, Words w, Body body) {
    long size = parts.journal().sizes(tx).getOrDefault(body.code(), 0L);
    String address = "/" + w.lang().code() + "/b/" + body.code();
    return new BodyView.RecordView(w.text("portal.record.size", size), address + "/record", address + "/check", address + "/rules", address + "/correspondence");
  }

  private static BodyView.ArchivedView archived(Words w, ArchivedEvent event) {
    String when = event.held().length() == 10 ? w.date(LocalDate.parse(event.held())) : w.text("portal.year", event.held());
    String kind = "portal.archived." + event.kind();
    return new BodyView.ArchivedView(w.text(w.has(kind) ? kind : "portal.archived.event"), when, Written.of(event.title(), w.lang()),
        event.summary() == null ? null : Written.of(event.summary(), w.lang()), event.sources().stream().map(source ->
            new BodyView.SourceView(source.title(), source.publisher(), source.url() == null || source.url().isEmpty() ? null : source.url(),
                source.lang())).toList());
  }

  /** @param last the crumb of a page below the body's own, or null */
  PageView page(Words w, Body body, Body parent, String path, LinkView last) {
    String name = body.name().in(w.lang());
    String home = "/" + w.lang().code() + "/";
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("portal.home"), home),
        new LinkView(w.text("portal.bodies.title"), home + "bodies")));
    if (parent != null && !parent.code().equals(parts.registry())) {
      crumbs.add(new LinkView(parent.name().in(w.lang()), home + "b/" + parent.code()));
    }
    crumbs.add(new LinkView(name, last == null ? null : home + "b/" + body.code()));
    if (last != null) {
      crumbs.add(last);
    }
    return new PageView(parts.origin(), path, name, w.text("portal.body.description", name), crumbs, null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }

  /** Who sat in the body on the date that was asked for; a date that is none is shown again with what is wrong. */
  Response people(Request request) {
    String asked = request.query("date").strip();
    return parts.db().read(tx -> {
      Words w = request.words();
      Body body = parts.register().getBody(tx, request.path("body"));
      LocalDate date = date(asked);
      Body parent = body.parent() == null ? null : parts.register().getBody(tx, body.parent());
      PageView page = page(w, body, parent, "/b/" + body.code() + "/people" + (date == null ? "" : "?date=" + date),
          new LinkView(w.text("portal.people"), null));
      PeopleView people = new People(parts.register(), parts.rules(), tx, w, body).on(date == null ? parts.register().today(tx, body.code()) : date,
          asked, date == null ? w.text("portal.people.date-wrong") : null);
      return Response.html(PortalParts.render("portal/people.jte", w, new PeopleOnDate(page, people))).status(date == null ? 400 : 200);
    });
  }

  private static LocalDate date(String asked) {
    try {
      return asked.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(asked) : null;
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }
}
