package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.base.Words;
import kenes.meetings.Meeting;
import kenes.web.Request;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.DeskView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The frame around both desks: which sitting it is, who sits there, and the way to the other desk. */
final class HallFrame {
  private static final List<Role> SHOWN = List.of(Role.CHAIR, Role.DEPUTY_CHAIR, Role.PRESIDING, Role.COMMISSION_CHAIR, Role.DEPUTY);

  private final SittingFacts facts;
  private final Request request;
  private final Words w;
  private final Set<Role> roles;

  HallFrame(SittingFacts facts, Request request) {
    this.facts = facts;
    this.request = request;
    this.w = request.words();
    this.roles = facts.parts().register().roles(facts.tx(), request.caller(), facts.body().code(), facts.parts().clock().instant());
  }

  /** A desk's address below the language. @param desk seat or chair */
  static String path(Meeting meeting, String desk) {
    return "/desk/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address() + "/" + desk;
  }

  /** @param desk seat or chair: also the kind of its event stream */
  HallDeskView.Frame frame(String desk) {
    return frame(desk, desk + ".title", "/" + w.lang().code() + "/live/" + desk + "/" + facts.meeting().body() + "/" + facts.meeting().id());
  }

  /** @param key of the title @param live the address of the event stream, or null */
  HallDeskView.Frame frame(String desk, String key, String live) {
    Meeting meeting = facts.meeting();
    String home = "/" + w.lang().code();
    String title = w.text(key);
    TextView sitting = TextView.of(meeting.title(), w.lang());
    List<LinkView> crumbs = List.of(new LinkView(w.text("hall-desk.home"), home + "/desk"),
        new LinkView(facts.body().name().in(w.lang()), home + "/b/" + meeting.body()),
        new LinkView(sitting.text(), home + facts.path()), new LinkView(title, null));
    PageView page = new PageView(facts.parts().origin(), path(meeting, desk), title + " · " + sitting.text(), title, crumbs, live,
        meeting.training() ? w.text("hall-desk.training") : facts.body().demo() ? w.text("minutes.demo") : null);
    String place = w.dateTime(meeting.startsAt(), facts.zone()) + " · " + meeting.place().in(w.lang());
    return new HallDeskView.Frame(page, desk(desk), home + path(meeting, desk), sitting, place);
  }

  private DeskView desk(String desk) {
    Caller caller = request.caller();
    String name = caller.person() == null ? request.signedIn().name() : facts.name(caller.person()).in(w.lang());
    String role = SHOWN.stream().filter(roles::contains).findFirst()
        .map(found -> w.text("hall-desk.role-" + found.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))).orElse("");
    List<LinkView> links = new ArrayList<>();
    for (String other : List.of("seat", "chair")) {
      boolean may = other.equals("seat") ? Permission.VOTE.granted().stream().anyMatch(roles::contains)
          : facts.parts().meetings().mayConduct(facts.tx(), caller, facts.meeting());
      if (may) {
        links.add(new LinkView(w.text(other + ".title"),
            other.equals(desk) ? null : "/" + w.lang().code() + path(facts.meeting(), other)));
      }
    }
    if (Permission.FOLLOW_ELECTIONS.granted().stream().anyMatch(roles::contains)) {
      links.add(new LinkView(w.text("elections.title"), desk.equals("elections") ? null : "/" + w.lang().code() + path(facts.meeting(), "elections")));
    }
    return new DeskView(name, role, facts.body().name().in(w.lang()), request.csrf(), links.size() < 2 ? List.of() : links, DeskView.keeper(caller.account()));
  }
}
