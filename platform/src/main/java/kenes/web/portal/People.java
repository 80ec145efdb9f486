package kenes.web.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Delegations;
import kenes.register.Member;
import kenes.register.Organization;
import kenes.register.Person;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.Rules;
import kenes.web.OnBehalfWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** The people of a body on a date. */
final class People {
  private final Register register;
  private final Rules rules;
  private final Tx tx;
  private final Words w;
  private final Body body;

  People(Register register, Rules rules, Tx tx, Words w, Body body) {
    this.register = register;
    this.rules = rules;
    this.tx = tx;
    this.w = w;
    this.body = body;
  }

  /**
   * The part of the page.
   *
   * @param typed what stands in the field
   * @param error what is wrong with it, or null
   */
  PeopleView on(LocalDate date, String typed, String error) {
    List<Seat> seats = register.seats(tx, body.code(), date);
    long held = seats.stream().filter(seat -> seat.holder().isPresent()).count();
    Map<UUID, String> posts = posts(date);
    Map<UUID, String> origins = OnBehalfWords.list(w, Delegations.list(tx, body.code(), date));
    String of = origins.isEmpty() ? "" : "-members";
    String sentence = seats.isEmpty() ? w.text("portal.people.none") : w.text("portal.people.seats" + of, seats.size(), held, seats.size() - held);
    String column = w.text(origins.isEmpty() ? "portal.people.constituency" : "portal.people.origin");
    FieldView field = new FieldView("date", "date", w.text("portal.people.date"), null, typed, error, null, null, true, List.of());
    return new PeopleView(w.text("portal.people.heading", w.date(date)), "/" + w.lang().code() + "/b/" + body.code() + "/people",
        field, sentence, register.chairOn(tx, body.code(), date).map(this::link).orElse(null),
        w.text("portal.people.deputy" + of), w.text("portal.people.table" + of), column, quotas(date), seats.stream().map(seat -> line(seat, posts, origins)).toList(), commissions(date), groups(date));
  }

  /** How the quotas of the rules are filled. */
  private List<String> quotas(LocalDate date) {
    return Delegations.quotas(tx, rules, body.code(), date).stream().map(quota -> w.text("portal.people.quota", quota.title().in(w.lang()), quota.held(), quota.seats())).toList();
  }

  /** The posts in the plenary, in words. */
  private Map<UUID, String> posts(LocalDate date) {
    Map<UUID, String> posts = new HashMap<>();
    register.findPlenary(tx, body.code(), date).ifPresent(plenary -> register.members(tx, body.code(), plenary.id(), date).stream()
        .filter(member -> !member.role().equals("member"))
        .forEach(member -> posts.put(member.person().id(), w.text("portal.role." + member.role()))));
    return posts;
  }

  private PeopleView.SeatLine line(Seat seat, Map<UUID, String> posts, Map<UUID, String> origins) {
    return new PeopleView.SeatLine(seat.number(), seat.holder().map(this::link).orElse(null),
        seat.holder().map(person -> posts.get(person.id())).orElse(null), origins.getOrDefault(seat.membership(),
        seat.constituency() == null ? null : seat.constituency().replace("№", w.text("layout.no"))));
  }

  private List<PeopleView.CommissionView> commissions(LocalDate date) {
    List<PeopleView.CommissionView> commissions = new ArrayList<>();
    for (Organization organization : register.organizations(tx, body.code(), date)) {
      if (organization.kind().equals("commission")) {
        List<Member> members = register.members(tx, body.code(), organization.id(), date);
        commissions.add(new PeopleView.CommissionView(organization.name().in(w.lang()), "/" + w.lang().code() + "/b/" + body.code() + "/organizations/" + organization.id(),
            members.stream().filter(member -> member.role().equals("chair")).map(this::link).findFirst().orElse(null),
            members.stream().filter(member -> !member.role().equals("chair")).map(this::link).toList()));
      }
    }
    return commissions;
  }

  /** Factions and deputies' groups. */
  private List<LinkView> groups(LocalDate date) {
    return register.organizations(tx, body.code(), date).stream().filter(one -> one.kind().equals("faction") || one.kind().equals("deputies_group"))
        .map(one -> new LinkView(one.name().in(w.lang()), "/" + w.lang().code() + "/b/" + body.code() + "/organizations/" + one.id())).toList();
  }

  private PeopleView.PersonLink link(Member member) {
    return link(member.person());
  }

  private PeopleView.PersonLink link(Person person) {
    return new PeopleView.PersonLink(person.name(w.lang()), "/" + w.lang().code() + "/p/" + person.id());
  }
}
