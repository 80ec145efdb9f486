package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.Role;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.register.Body;
import kenes.web.Request;
import kenes.web.view.DeskView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The frame around a page of the desk: who is signed in, as what, where, and the way back. */
final class DeskFrame {
  private final DeskParts parts;
  private final Tx tx;
  private final Request request;
  private final Words w;

  DeskFrame(DeskParts parts, Tx tx, Request request) {
    this.parts = parts;
    this.tx = tx;
    this.request = request;
    this.w = request.words();
  }

  /** The sitting's desk below the language. */
  static String path(Meeting meeting) {
    return "/desk/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address();
  }

  /**
   * @param body whose desk it is, or null
   * @param path the page's address below the language
   * @param way crumbs between the body's and the page's own
   * @param live the address of the event stream, or null
   */
  FrameView view(Body body, String path, String title, List<LinkView> way, String live, String notice) {
    String home = "/" + w.lang().code();
    List<LinkView> crumbs = new ArrayList<>();
    if (!path.equals("/desk")) {
      crumbs.add(new LinkView(w.text("hall-desk.home"), home + "/desk"));
      if (body != null) {
        crumbs.add(new LinkView(body.name().in(w.lang()), home + "/b/" + body.code()));
      }
      crumbs.addAll(way);
      crumbs.add(new LinkView(title, null));
    }
    String shown = notice == null && body != null && body.demo() ? w.text("minutes.demo") : notice;
    return new FrameView(new PageView(parts.sitting().origin(), path, title, title, crumbs, live, shown), desk(body), request.csrf(), home);
  }

  private DeskView desk(Body body) {
    String role = body == null ? "" : roles(w, parts.roles(tx, request.caller(), body.code()));
    return new DeskView(name(), role, body == null ? "" : body.name().in(w.lang()), request.csrf(), List.of(),
        DeskView.keeper(request.caller().account()));
  }

  /** The name of whoever is signed in. */
  String name() {
    Caller caller = request.caller();
    return caller.person() == null ? request.signedIn().name() : parts.sitting().register().person(tx, caller.person()).name(w.lang());
  }

  /** Roles in words; who chairs is not called a deputy besides. */
  static String roles(Words w, Set<Role> roles) {
    boolean leads = roles.contains(Role.CHAIR) || roles.contains(Role.DEPUTY_CHAIR);
    return roles.stream().filter(role -> !(leads && role == Role.DEPUTY))
        .map(role -> w.text("hall-desk.role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'))).collect(Collectors.joining(", "));
  }
}
