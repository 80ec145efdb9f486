package kenes.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.register.Term;
import kenes.rules.NoticeRule;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Convening a session and its sitting, with the agenda and the proof of notice. */
final class Convening {
  private static final int LONGEST_TITLE = 500;

  private final Journal journal;
  private final Register register;
  private final Rules rules;
  private final Calendars calendars;
  private final InstantSource clock;

  Convening(Journal journal, Register register, Rules rules, Calendars calendars, InstantSource clock) {
    this.journal = journal;
    this.register = register;
    this.rules = rules;
    this.calendars = calendars;
    this.clock = clock;
  }

  Recorded convene(Caller caller, String body, String key, Meetings.Convene input) {
    return journal.command(caller.actor(), body, key, input, command -> {
      Tx tx = command.tx();
      refuse(faults(tx, body, input));
      ZoneId zone = register.zone(tx, body);
      LocalDate day = LocalDate.ofInstant(input.startsAt(), zone);
      Rulebook rulebook = findRulebook(tx, body, input).orElseThrow(() -> new Refused(MeetingsCode.NO_RULEBOOK));
      NoticeRule notice = rulebook.notices().get(input.kind());
      if (notice == null) {
        throw Refused.field("kind", MeetingsCode.SESSION_KIND_UNKNOWN, input.kind());
      }
      Term term = register.termOn(tx, body, day).orElseThrow(() -> new Refused(MeetingsCode.NO_TERM));
      boolean training = Meetings.TRAINING.equals(input.kind());
      int next = MeetingsQueries.nextNumber(tx, body, term.number(), training);
      int number = input.number() == null ? next : input.number();
      if (number < next) {
        throw Refused.field("number", MeetingsCode.NUMBER_TAKEN, next);
      }
      UUID session = Id.next();
      command.record(new MeetingsAct.SessionConvened(session, term.number(), number, input.kind(), training));
      command.record(new MeetingsAct.MeetingConvened(Id.next(), session, input.organization(), input.title(), input.place(),
          input.startsAt(), given(tx, rulebook, notice, day, zone), rules.freeze(tx, rulebook), agenda(input.agenda(), rulebook)));
    });
  }

  /** What governs the sitting on its day; while the day is missing, today. */
  private Optional<Rulebook> findRulebook(Tx tx, String body, Meetings.Convene input) {
    LocalDate day = LocalDate.ofInstant(input.startsAt() == null ? clock.instant() : input.startsAt(), register.zone(tx, body));
    return rules.inForce(tx, body, register.getBody(tx, body).kind(), input.kind(), day);
  }

  Optional<MeetingsAct.Notice> findNotice(Tx tx, String body, String kind, Instant startsAt) {
    ZoneId zone = register.zone(tx, body);
    LocalDate day = LocalDate.ofInstant(startsAt, zone);
    return rules.inForce(tx, body, register.getBody(tx, body).kind(), kind, day)
        .flatMap(rulebook -> Optional.ofNullable(rulebook.notices().get(kind)).map(rule -> given(tx, rulebook, rule, day, zone)));
  }

  private MeetingsAct.Notice given(Tx tx, Rulebook rulebook, NoticeRule rule, LocalDate day, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    int days = (int) ChronoUnit.DAYS.between(today, day);
    int required = (int) ChronoUnit.DAYS.between(latest(tx, rulebook, rule.term(), day), day);
    return new MeetingsAct.Notice(required, days, days >= required, rule.key());
  }

  /** The last day on which notice of a sitting on this day is in time; working days are counted in the rules' own calendar. */
  private LocalDate latest(Tx tx, Rulebook rulebook, kenes.base.Term term, LocalDate day) {
    return switch (term.unit()) {
      case DAYS -> day.minusDays(term.amount());
      case WEEKS -> day.minusWeeks(term.amount());
      default -> calendars.get(tx, String.valueOf(rulebook.calendar())).notice(day, term, rulebook.week()).latest();
    };
  }

  private static List<MeetingsAct.Item> agenda(List<Meetings.NewItem> items, Rulebook rulebook) {
    List<MeetingsAct.Item> agenda = new ArrayList<>();
    for (Meetings.NewItem item : items) {
      agenda.add(item(item, agenda.size() + 1, rulebook, "agenda[" + agenda.size() + "]"));
    }
    return agenda;
  }

  private static MeetingsAct.Item item(Meetings.NewItem item, int position, Rulebook rulebook, String field) {
    if (!rulebook.majorities().containsKey(item.decisionKind())) {
      throw Refused.field(field + ".decisionKind", MeetingsCode.DECISION_KIND_UNKNOWN, item.decisionKind());
    }
    return new MeetingsAct.Item(Id.next(), position, item.title(), item.decisionKind());
  }

  Recorded addItem(Caller caller, String body, String key, Meetings.AddItem input) {
    return journal.command(caller.actor(), body, key, input, command -> {
      Meeting meeting = locked(command, body, input.meeting());
      List<Refused.Field> wrong = new ArrayList<>();
      Rulebook rulebook = rules.get(command.tx(), meeting.rulebook());
      complete("title", input.item().title(), rulebook.languages(), wrong);
      refuse(wrong);
      int position = MeetingsQueries.items(command.tx(), body, meeting.id()).size() + 1;
      command.record(new MeetingsAct.AgendaItemAdded(meeting.id(), item(input.item(), position, rulebook, "item")));
    });
  }

  private static Meeting locked(Recorder command, String body, UUID id) {
    MeetingsQueries.lock(command.tx(), body, id);
    Meeting meeting = MeetingsQueries.find(command.tx(), body, id).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
    if (meeting.closedAt() != null) {
      throw new Refused(MeetingsCode.MEETING_CLOSED);
    }
    return meeting;
  }

  /** Everything that is wrong at once, so that a form is sent back once. */
  List<Refused.Field> faults(Tx tx, String body, Meetings.Convene input) {
    List<Lang> languages = findRulebook(tx, body, input).map(Rulebook::languages).orElse(List.of());
    List<Refused.Field> wrong = new ArrayList<>();
    complete("title", input.title(), languages, wrong);
    complete("place", input.place(), languages, wrong);
    Instant start = input.startsAt();
    if (start == null) {
      wrong.add(new Refused.Field("startsAt", MeetingsCode.START_MISSING, List.of()));
    } else if (start.isBefore(clock.instant())) {
      wrong.add(new Refused.Field("startsAt", MeetingsCode.START_IN_THE_PAST, List.of()));
    }
    if (input.agenda().isEmpty()) {
      wrong.add(new Refused.Field("agenda", MeetingsCode.AGENDA_EMPTY, List.of()));
    }
    for (int index = 0; index < input.agenda().size(); index++) {
      complete("agenda[" + index + "].title", input.agenda().get(index).title(), languages, wrong);
    }
    return wrong;
  }

  /** Notes the languages that the rulebook asks for and the text lacks. */
  private static void complete(String field, Text text, List<Lang> languages, List<Refused.Field> wrong) {
    if (text == null && languages.isEmpty()) {
      wrong.add(new Refused.Field(field, MeetingsCode.TEXT_MISSING, List.of("")));
    }
    for (Lang lang : languages) {
      String words = text == null ? null : text.exact(lang);
      if (words == null) {
        wrong.add(new Refused.Field(field + "." + lang.code(), MeetingsCode.TEXT_MISSING, List.of(lang.name())));
      } else if (words.length() > LONGEST_TITLE) {
        wrong.add(new Refused.Field(field + "." + lang.code(), MeetingsCode.TEXT_TOO_LONG, List.of(LONGEST_TITLE)));
      }
    }
  }

  static void refuse(List<Refused.Field> wrong) {
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }
}
