package kenes.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/** Everything that is wrong with a convening at once, so that a form is sent back once. */
final class ConveneChecks {
  private static final int LONGEST_TITLE = 500;

  private final Register register;
  private final InstantSource clock;

  ConveneChecks(Register register, InstantSource clock) {
    this.register = register;
    this.clock = clock;
  }

  /** @param rulebook that would govern the sitting, or null where none is in force */
  List<Refused.Field> faults(Tx tx, String body, Convening.Convene input, Rulebook rulebook) {
    List<Lang> languages = rulebook == null ? List.of() : rulebook.languages();
    List<Refused.Field> wrong = new ArrayList<>();
    complete("title", input.title(), languages, wrong);
    complete("place", input.place(), languages, wrong);
    if (input.convener() != null || input.kind().equals(Convening.FIRST)) {
      complete("convener", input.convener(), languages, wrong);
    }
    start(input.startsAt(), wrong);
    if (input.agenda().isEmpty()) {
      wrong.add(new Refused.Field("agenda", MeetingsCode.AGENDA_EMPTY, List.of()));
    }
    for (int index = 0; index < input.agenda().size(); index++) {
      complete("agenda[" + index + "].title", input.agenda().get(index).title(), languages, wrong);
      planned(tx, body, "agenda[" + index + "].planned", input.agenda().get(index).planned(), wrong);
      ItemClosings.faults("agenda[" + index + "].closed", input.agenda().get(index).closed(), input.setting().form(), input.setting().closed(), false, languages, wrong);
    }
    setting(tx, body, input, rulebook, languages, wrong);
    boolean plenary = Governing.isPlenary(register, tx, body, input.organization());
    if (!plenary && input.startsAt() != null && register.members(tx, body, input.organization(), LocalDate.ofInstant(input.startsAt(), register.zone(tx, body))).isEmpty()) {
      wrong.add(new Refused.Field("organization", ConveningCode.NO_MEMBERS, List.of()));
    }
    return wrong;
  }

  /** Notes an item that is said to come from a line which no plan in force has. */
  static void planned(Tx tx, String body, String field, UUID planned, List<Refused.Field> wrong) {
    if (planned != null && !WorkPlanTables.isPlanned(tx, body, planned)) {
      wrong.add(new Refused.Field(field, WorkPlanCode.PLAN_ITEM_UNKNOWN, List.of()));
    }
  }

  private void start(Instant start, List<Refused.Field> wrong) {
    if (start == null) {
      wrong.add(new Refused.Field("startsAt", MeetingsCode.START_MISSING, List.of()));
    } else if (start.isBefore(clock.instant())) {
      wrong.add(new Refused.Field("startsAt", MeetingsCode.START_IN_THE_PAST, List.of()));
    }
  }

  private void setting(Tx tx, String body, Convening.Convene input, Rulebook rulebook, List<Lang> languages, List<Refused.Field> wrong) {
    Convening.Setting setting = input.setting();
    for (int index = 0; index < setting.invited().size(); index++) {
      complete("invited[" + index + "].name", setting.invited().get(index).name(), languages, wrong);
      complete("invited[" + index + "].office", setting.invited().get(index).office(), languages, wrong);
    }
    if (setting.form() != Form.EXTENDED && !setting.holders().isEmpty()) {
      wrong.add(new Refused.Field("holders", ConveningCode.NOT_EXTENDED, List.of()));
    }
    if (setting.form() == Form.EXTENDED && setting.invited().isEmpty() && setting.holders().isEmpty()) {
      wrong.add(new Refused.Field("invited", ConveningCode.INVITED_MISSING, List.of()));
    }
    if (setting.form() == Form.JOINT && (setting.partners().isEmpty() || !setting.partners().stream().allMatch(partner -> known(tx, body, input, partner)))) {
      wrong.add(new Refused.Field("partners", ConveningCode.PARTNER_MISSING, List.of()));
    }
    if (setting.form() == Form.PUBLIC_HEARING && setting.closed()) {
      wrong.add(new Refused.Field("closed", ConveningCode.HEARING_CLOSED, List.of()));
    }
    if (setting.form() == Form.PUBLIC_HEARING && rulebook != null
        && rulebook.find("sittings.public_hearings").filter(rule -> rule.value().equals(new RuleValue.Flag(false))).isPresent()) {
      wrong.add(new Refused.Field("form", ConveningCode.HEARING_NOT_ALLOWED, List.of()));
    }
  }

  private boolean known(Tx tx, String body, Convening.Convene input, UUID partner) {
    return !partner.equals(input.organization()) && register.organizations(tx, body, register.today(tx, body)).stream()
        .anyMatch(organization -> organization.id().equals(partner));
  }

  /** @throws Refused with all of them, where there are any */
  static void refuse(List<Refused.Field> wrong) {
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  /** Notes the languages that the rulebook asks for and the text lacks. */
  static void complete(String field, Text text, List<Lang> languages, List<Refused.Field> wrong) {
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
}
