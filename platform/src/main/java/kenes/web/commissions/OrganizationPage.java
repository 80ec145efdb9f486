package kenes.web.commissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenes.base.DateSpan;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.commissions.Appointment;
import kenes.commissions.Commission;
import kenes.commissions.Group;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Opinion;
import kenes.register.Body;
import kenes.register.Member;
import kenes.register.Organization;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.sitting.SessionWords;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The page of a commission or an association: who belongs to it, by what, what it prepares and has adopted, when it sits. */
final class OrganizationPage {
  private static final int SITTINGS = 200;
  private static final int DOCUMENTS = 200;

  private final SittingParts parts;
  private final CommissionParts commissions;

  OrganizationPage(SittingParts parts, CommissionParts commissions) {
    this.parts = parts;
    this.commissions = commissions;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = parts.register().findBody(tx, address.parameter("body")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      Organization organization = Id.find(address.parameter("organization")).flatMap(id -> parts.register().findOrganization(tx, body.code(), id))
          .filter(found -> !found.kind().equals("plenary")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      Words w = Words.of(address.lang());
      LocalDate today = parts.register().today(tx, body.code());
      byte[] html = Templates.render("portal/organization.jte", Map.of("w", w, "view", view(tx, w, body, organization, today)));
      return parts.page(tx, html, body.code(), today.plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  private OrganizationView view(Tx tx, Words w, Body body, Organization organization, LocalDate today) {
    BasisWords basis = new BasisWords(parts, commissions, tx, w);
    boolean sits = organization.kind().equals("commission");
    boolean over = organization.valid().to() != null && organization.valid().to().isBefore(today);
    List<OrganizationView.Fact> facts = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    String kind = sits ? commission(tx, w, organization, today, basis, facts, warnings, over) : group(tx, w, organization, facts, warnings, over);
    List<Member> all = parts.register().history(tx, body.code(), organization.id());
    List<Member> now = parts.register().members(tx, body.code(), organization.id(), today);
    return new OrganizationView(page(w, body, organization), TextView.of(organization.name(), w.lang()), kind,
        over ? w.text("organization.ended", w.date(organization.valid().to())) : null, warnings, facts, now.stream().map(member -> member(tx, w, organization, member, basis)).toList(),
        all.stream().filter(member -> now.stream().noneMatch(one -> one.membership().equals(member.membership()))).map(member -> member(tx, w, organization, member, basis)).toList(),
        sits, sits ? prepares(tx, w, body, organization) : List.of(), sits ? documents(tx, w, body, organization) : List.of(), sits ? sittings(tx, w, body, organization) : List.of());
  }

  private String commission(Tx tx, Words w, Organization organization, LocalDate today, BasisWords basis, List<OrganizationView.Fact> facts, List<String> warnings, boolean over) {
    Commission commission = commissions.commissions().get(tx, organization.body(), organization.id());
    commission.task().ifPresent(task -> facts.add(new OrganizationView.Fact(w.text("organization.task"), TextView.of(task, w.lang()), null)));
    facts.add(fact(w, "valid", span(w, organization.valid()), null));
    add(facts, w, "basis", basis.of(organization.body(), commission.basis()));
    add(facts, w, "ended-by", basis.of(organization.body(), commission.ended()));
    int lacking = over ? 0 : commissions.commissions().lacking(tx, organization, today);
    if (lacking > 0) {
      warnings.add(w.text("organization.lacking", lacking));
    }
    return w.text(commission.standing() ? "organization.standing" : "organization.temporary");
  }

  private String group(Tx tx, Words w, Organization organization, List<OrganizationView.Fact> facts, List<String> warnings, boolean over) {
    String kind = w.text(w.has("organization.kind-" + organization.kind()) ? "organization.kind-" + organization.kind() : "organization.kind-office");
    if (organization.kind().equals("office")) {
      return kind;
    }
    Group group = commissions.groups().get(tx, organization.body(), organization.id());
    facts.add(fact(w, "valid", span(w, organization.valid()), null));
    if (group.leader() != null) {
      facts.add(fact(w, "leader", parts.register().person(tx, group.leader()).name(w.lang()), "/" + w.lang().code() + "/p/" + group.leader()));
    } else if (!over) {
      warnings.add(w.text("organization.no-leader"));
    }
    facts.add(fact(w, "notice", w.date(LocalDate.ofInstant(group.givenAt(), parts.register().zone(tx, organization.body()))), null));
    facts.add(fact(w, "minimum", w.number(group.minimum()), null));
    if (group.announcedIn() != null) {
      Meeting meeting = parts.meetings().get(tx, organization.body(), group.announcedIn());
      facts.add(fact(w, "announced", SessionWords.session(w, meeting), address(w, meeting)));
    }
    if (group.ended() != null) {
      facts.add(fact(w, "why-ended", w.text("organization.cause-" + group.ended().name().toLowerCase(Locale.ROOT).replace('_', '-')), null));
    }
    int lacking = group.ended() != null || over ? 0 : commissions.groups().lacking(tx, group);
    if (lacking > 0) {
      warnings.add(w.text("organization.lacking", lacking));
    }
    return kind;
  }

  private static void add(List<OrganizationView.Fact> facts, Words w, String key, LinkView link) {
    if (link != null) {
      facts.add(fact(w, key, link.text(), link.href()));
    }
  }

  private static OrganizationView.Fact fact(Words w, String key, String value, String href) {
    return new OrganizationView.Fact(w.text("organization." + key), new TextView(value, null), href);
  }

  static String span(Words w, DateSpan span) {
    return span.to() == null ? w.text("portal.since", w.date(span.from())) : w.text("portal.from-to", w.date(span.from()), w.date(span.to()));
  }

  private OrganizationView.Member member(Tx tx, Words w, Organization organization, Member member, BasisWords words) {
    Appointment appointment = commissions.commissions().appointment(tx, organization.body(), member.membership().id());
    LinkView basis = words.of(organization.body(), appointment.ended() == null ? appointment.basis() : appointment.ended());
    return new OrganizationView.Member(member.person().name(w.lang()), "/" + w.lang().code() + "/p/" + member.person().id(), w.text("portal.role." + member.role()),
        span(w, member.membership().valid()), basis == null ? null : basis.text(), basis == null ? null : basis.href());
  }

  /** What the session waits for from this commission. */
  private List<OrganizationView.Line> prepares(Tx tx, Words w, Body body, Organization organization) {
    List<OrganizationView.Line> lines = new ArrayList<>();
    for (Opinion opinion : parts.papers().listOpinionsOf(tx, body.code(), organization.id())) {
      AgendaItem item = parts.meetings().getItem(tx, body.code(), opinion.item());
      Meeting meeting = parts.meetings().get(tx, body.code(), item.meeting());
      if (opinion.position() == null && item.closedAt() == null) {
        boolean late = parts.register().today(tx, body.code()).isAfter(opinion.due());
        lines.add(new OrganizationView.Line(TextView.of(item.title(), w.lang()), address(w, meeting) + "/" + item.position(), late ? "bad" : "plain",
            w.text(late ? "opinion.overdue" : "opinion.due", w.date(opinion.due())), SessionWords.session(w, meeting)));
      }
    }
    return lines;
  }

  private List<OrganizationView.Line> documents(Tx tx, Words w, Body body, Organization organization) {
    return parts.decisions().list(tx, body.code(), organization.id(), DOCUMENTS).stream().map(life -> document(tx, w, life.decision())).toList();
  }

  private OrganizationView.Line document(Tx tx, Words w, Decision decision) {
    boolean stands = parts.voting().get(tx, decision.body(), decision.poll()).isValid();
    String kind = decision.kind().title() == null ? "" : decision.kind().title().in(w.lang()) + ", ";
    String recommends = commissions.conclusions().find(tx, decision.body(), decision.item()).filter(conclusion -> decision.id().equals(conclusion.decision()))
        .map(conclusion -> conclusion.prepared().recommendation().title().in(w.lang())).orElse(null);
    return new OrganizationView.Line(TextView.of(decision.title(), w.lang()), "/" + w.lang().code() + Things.address(parts, tx, decision),
        stands ? null : "bad", stands ? null : w.text("organization.vote-void"), kind + w.text("organization.number", decision.number(), w.date(decision.on()))
            + (recommends == null ? "" : ". " + recommends));
  }

  private List<OrganizationView.Line> sittings(Tx tx, Words w, Body body, Organization organization) {
    UUID id = organization.id();
    return parts.meetings().list(tx, body.code(), false, SITTINGS).stream().filter(meeting -> meeting.organizations().contains(id)).map(meeting -> {
      String state = meeting.failed() ? "failed" : meeting.closedAt() != null ? "closed" : meeting.isOpen() ? "open" : "convened";
      String tag = state.equals("open") ? "live" : state.equals("failed") ? "bad" : state.equals("closed") ? "ended" : "plain";
      return new OrganizationView.Line(TextView.of(meeting.title(), w.lang()), address(w, meeting), tag, w.text("sitting.tag-" + state),
          w.dateTime(meeting.startsAt(), body.zone()) + (meeting.organizations().size() > 1 ? " · " + w.text("organization.joint") : ""));
    }).toList();
  }

  private static String address(Words w, Meeting meeting) {
    return "/" + w.lang().code() + "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address();
  }

  private PageView page(Words w, Body body, Organization organization) {
    String home = "/" + w.lang().code() + "/";
    String name = organization.name().in(w.lang());
    return new PageView(parts.origin(), "/b/" + body.code() + "/organizations/" + organization.id(), name, w.text("organization.description", name, body.name().in(w.lang())),
        List.of(new LinkView(w.text("portal.home"), home), new LinkView(body.name().in(w.lang()), home + "b/" + body.code()), new LinkView(name, null)), null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }
}
