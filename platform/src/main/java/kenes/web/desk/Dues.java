package kenes.web.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.base.Lang;
import kenes.base.Term;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.minutes.MinutesVersion;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.TermWords;

/** What is due and what is missing in one sitting, for somebody with these roles. */
final class Dues {
  private final SittingParts parts;
  private final Tx tx;
  private final Words w;
  private final Set<Role> roles;

  Dues(SittingParts parts, Tx tx, Words w, Set<Role> roles) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.roles = roles;
  }

  boolean may(Permission permission) {
    return permission.granted().stream().anyMatch(roles::contains);
  }

  List<TodayView.Due> of(Meeting meeting) {
    if (meeting.closedAt() != null) {
      return minutes(meeting).stream().toList();
    }
    return Stream.of(quorum(meeting), materials(meeting), papers(meeting), opinions(meeting), notice(meeting)).flatMap(List::stream)
        .sorted((one, other) -> Boolean.compare(other.mine(), one.mine())).toList();
  }

  private List<TodayView.Due> quorum(Meeting meeting) {
    if (!meeting.isOpen()) {
      return List.of();
    }
    MeetingsAct.Quorum quorum = parts.meetings().quorum(tx, meeting);
    return quorum.held() ? List.of()
        : List.of(new TodayView.Due(may(Permission.REGISTER_ATTENDANCE), w.text("today.no-quorum", quorum.present(), quorum.needed()), null));
  }

  private List<TodayView.Due> notice(Meeting meeting) {
    MeetingsAct.Notice notice = meeting.notice();
    return notice.met() ? List.of()
        : List.of(new TodayView.Due(false, w.text("today.notice-short", notice.daysRequired() - notice.daysGiven()), null));
  }

  /** How the clock for the papers runs while one of them is missing. */
  private List<TodayView.Due> materials(Meeting meeting) {
    boolean missing = parts.meetings().items(tx, meeting.body(), meeting.id()).stream().anyMatch(item -> item.closedAt() == null && !missing(item).isEmpty());
    if (!missing || meeting.openedAt() != null) {
      return List.of();
    }
    LocalDate today = parts.register().today(tx, meeting.body());
    return parts.papers().materials().findDue(tx, meeting).map(due -> {
      String end = parts.papers().materials().findHour(tx, meeting).map(hour -> w.text("terms.hour", hour.toString())).orElseGet(() -> w.text("terms.whole-day"));
      boolean over = !parts.clock().instant().isBefore(parts.papers().materials().findEnd(tx, meeting).orElseThrow());
      Term left = parts.papers().materials().left(tx, meeting, due);
      String words = over ? w.text("today.materials-late", w.date(due.latest()), TermWords.weekday(w, due.latest()), ChronoUnit.DAYS.between(due.latest(), today))
          : w.text(due.latest().equals(today) ? "today.materials-today" : "today.materials-due-" + left.unit().code(), w.date(due.latest()),
              TermWords.weekday(w, due.latest()), left.amount(), end);
      return new TodayView.Due(may(Permission.PUBLISH_PAPER), words, may(Permission.PREPARE_SITTING) ? href(meeting) + "#agenda" : null);
    }).stream().toList();
  }

  private List<TodayView.Due> papers(Meeting meeting) {
    List<TodayView.Due> dues = new ArrayList<>();
    boolean mine = may(Permission.PUBLISH_PAPER);
    for (AgendaItem item : parts.meetings().items(tx, meeting.body(), meeting.id())) {
      List<Lang> missing = item.closedAt() != null ? List.of() : missing(item);
      if (!missing.isEmpty()) {
        String which = missing.size() == 2 ? "both" : missing.getFirst().code();
        dues.add(new TodayView.Due(mine, w.text("today.no-paper-" + which, item.position()),
            mine ? href(meeting) + "/papers/" + item.position() : null));
      }
    }
    return dues;
  }

  /** Drafts that lower revenue or raise spending and have no positive opinion of the executive. */
  private List<TodayView.Due> opinions(Meeting meeting) {
    boolean mine = may(Permission.PUBLISH_PAPER);
    return parts.meetings().items(tx, meeting.body(), meeting.id()).stream()
        .filter(item -> item.closedAt() == null && parts.papers().executive().isMissing(tx, meeting, item.id()))
        .map(item -> new TodayView.Due(mine, w.text("today.no-opinion", item.position()), mine ? href(meeting) + "/papers/" + item.position() + "#opinions" : null)).toList();
  }

  private List<Lang> missing(AgendaItem item) {
    List<Lang> there = parts.papers().list(tx, item.body(), item.id()).stream().filter(paper -> paper.isValid())
        .map(paper -> paper.lang()).toList();
    return Stream.of(Lang.KK, Lang.RU).filter(lang -> !there.contains(lang)).toList();
  }

  /** What the minutes of a closed sitting wait for; empty once they are published. */
  Optional<TodayView.Due> minutes(Meeting meeting) {
    if (meeting.failed() && meeting.continuedIn() == null) {
      boolean mine = may(Permission.CONVENE);
      return Optional.of(new TodayView.Due(mine, w.text("today.failed"), mine ? href(meeting) + "#adjourn" : null));
    }
    Optional<MinutesVersion.Status> status = parts.minutes().find(tx, meeting.body(), meeting.id()).map(MinutesVersion::status);
    if (status.isEmpty()) {
      return due(meeting, Permission.DRAFT_MINUTES, "today.minutes-not-submitted");
    }
    return switch (status.get()) {
      case SUBMITTED -> due(meeting, Permission.SIGN_MINUTES_AS_SECRETARY, "today.minutes-wait-secretary");
      case SIGNED_BY_SECRETARY -> due(meeting, meeting.series() == 0 ? Permission.CONDUCT : Permission.CONDUCT_COMMISSION, "today.minutes-wait-chair");
      case SIGNED -> due(meeting, Permission.PUBLISH_MINUTES, "today.minutes-not-published");
      case PUBLISHED -> Optional.empty();
    };
  }

  private Optional<TodayView.Due> due(Meeting meeting, Permission whose, String words) {
    boolean reads = may(Permission.FOLLOW_MINUTES);
    return Optional.of(new TodayView.Due(may(whose), w.text(words), reads ? href(meeting) + "/minutes" : null));
  }

  private String href(Meeting meeting) {
    return "/" + w.lang().code() + DeskFrame.path(meeting);
  }

  /** Whether any of these is granted. */
  boolean mayAny(Permission... permissions) {
    return Arrays.stream(permissions).anyMatch(this::may);
  }
}
