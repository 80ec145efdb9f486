package kenes.web.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingLists;
import kenes.register.Body;
import kenes.register.Delegations;
import kenes.register.Membership;
import kenes.register.Organization;
import kenes.register.Person;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.SeatVote;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.OnBehalfWords;
import kenes.web.SeatWords;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.PageView;

/** A person: what they were and are, how they voted, how often they were there. */
final class PersonPage {
  private static final int VOTES = 50;
  private static final int SITTINGS = 50;

  private final PortalParts parts;

  PersonPage(PortalParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    UUID id = Id.find(address.parameter("person")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Lines lines = new Lines(parts, tx, w);
      Person person = parts.register().person(tx, id);
      List<Membership> memberships = parts.register().memberships(tx, id);
      List<Poll> polls = parts.voting().listNewestClosedOf(tx, id, memberships.stream().map(Membership::body).distinct().toList(), VOTES + 1);
      PersonView view = new PersonView(page(w, person), person.name(w.lang()), names(w, person), person.invented(),
          memberships.reversed().stream().map(membership -> membership(tx, lines, w, membership)).toList(),
          attendance(tx, lines, w, id, memberships),
          parts.voting().results(tx, polls.stream().limit(VOTES).toList()).stream().map(result -> vote(lines, w, id, result)).toList(), polls.size() > VOTES, PersonRequests.of(parts, tx, w, id));
      Set<String> read = new HashSet<>(Set.of(parts.registry()));
      memberships.forEach(membership -> read.add(membership.body()));
      return parts.page(tx, PortalParts.render("portal/person.jte", w, view), read, PersonRequests.validUntil(parts, tx, id));
    });
  }

  private PageView page(Words w, Person person) {
    String name = person.name(w.lang());
    return new PageView(parts.origin(), "/p/" + person.id(), name, w.text("portal.person.description", name), List.of(
        new LinkView(w.text("portal.home"), "/" + w.lang().code() + "/"), new LinkView(name, null)), null,
        person.invented() ? w.text("portal.demo.notice") : null);
  }

  private static List<PersonView.NameView> names(Words w, Person person) {
    return List.of(new PersonView.NameView(w.text("portal.person.name-kk"), person.nameKk(), "kk"),
        new PersonView.NameView(w.text("portal.person.name-ru"), person.nameRu(), "ru"),
        new PersonView.NameView(w.text("portal.person.name-latin"), person.nameLatin(), "en"));
  }

  private PersonView.MembershipView membership(Tx tx, Lines lines, Words w, Membership membership) {
    Body body = lines.body(membership.body());
    String role = w.text("portal.role." + membership.role());
    String post = membership.seat() == null ? role
        : membership.role().equals("member") ? w.text("portal.person.seat", membership.seat())
        : role + ". " + w.text("portal.person.seat", membership.seat());
    Organization organization = parts.register().organization(tx, body.code(), membership.organization());
    return new PersonView.MembershipView(body.name().in(w.lang()), lines.href(body.code()), organization.name().in(w.lang()),
        organization.kind().equals("plenary") ? null : lines.href(body.code()) + "/organizations/" + organization.id(), post,
        Delegations.find(tx, body.code(), membership.id()).map(delegate -> OnBehalfWords.of(w, delegate)).orElse(null),
        new BodyFacts(w, body).span(membership.valid()));
  }

  /** Of the newest closed sittings of those among whom the person sat on that day: the plenary, and the person's own commissions. */
  private List<PersonView.AttendanceView> attendance(Tx tx, Lines lines, Words w, UUID person, List<Membership> memberships) {
    List<PersonView.AttendanceView> councils = new ArrayList<>();
    for (String code : memberships.stream().filter(membership -> membership.seat() != null).map(Membership::body).distinct().toList()) {
      Body body = lines.body(code);
      List<Meeting> held = parts.meetings().list(tx, code, false, SITTINGS).stream().filter(meeting -> meeting.closedAt() != null
          && memberships.stream().anyMatch(membership -> membership.body().equals(code)
              && (membership.organization().equals(meeting.organization()) || meeting.setting().partners().contains(membership.organization()))
              && membership.valid().contains(LocalDate.ofInstant(meeting.startsAt(), body.zone())))).toList();
      if (!held.isEmpty()) {
        int there = MeetingLists.attended(tx, code, person, held.stream().map(Meeting::id).toList());
        councils.add(new PersonView.AttendanceView(body.name().in(w.lang()), lines.href(code),
            w.text("portal.person.attended", held.size(), there)));
      }
    }
    return councils;
  }

  private PersonView.PersonVoteView vote(Lines lines, Words w, UUID person, Result result) {
    Poll poll = result.poll();
    SeatVote own = result.seats().stream().filter(seat -> person.equals(seat.person())).findFirst().orElseThrow();
    Meeting meeting = lines.meeting(poll);
    Mark mark = SeatWords.mark(own.outcome());
    return new PersonView.PersonVoteView(w.date(LocalDate.ofInstant(poll.closedAt(), lines.body(poll.body()).zone())),
        Written.of(poll.question(), w.lang()), lines.href(meeting, poll), mark, w.text(mark.key()),
        lines.adopted(result.outcome().decision()), Stream.of(meeting).filter(Meeting::training).map(any -> TagView.training(w)).toList());
  }
}
