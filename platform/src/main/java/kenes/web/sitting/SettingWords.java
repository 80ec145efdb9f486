package kenes.web.sitting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.InvitedStay;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;

/** How a session was called and how its sitting is held, in words. */
public final class SettingWords {
  private final SittingFacts facts;
  private final Words w;

  public SettingWords(SittingFacts facts, Words w) {
    this.facts = facts;
    this.w = w;
  }

  /** The form's part of keys: {@code public-hearing}. */
  public static String code(Form form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who convenes, who asked, form and openness. */
  List<SittingView.Fact> list() {
    Meeting meeting = facts.meeting();
    List<SittingView.Fact> list = new ArrayList<>();
    if (meeting.series() > 0) {
      list.add(new SittingView.Fact(w.text("sitting.organization"),
          List.of(facts.parts().register().organization(facts.tx(), meeting.body(), meeting.organization()).name().in(w.lang()))));
    }
    String convener = convener(w, meeting);
    if (convener != null) {
      list.add(new SittingView.Fact(w.text("sitting.convener"), List.of(convener)));
    }
    if (meeting.call().initiative() != null) {
      list.add(new SittingView.Fact(w.text("sitting.initiative"), initiative(meeting.call().initiative())));
    }
    MeetingsAct.Within within = meeting.call().within();
    if (within != null) {
      LocalDate day = LocalDate.ofInstant(meeting.startsAt(), facts.zone());
      list.add(new SittingView.Fact(facts.rulebook().find(within.rule()).orElseThrow().title().in(w.lang()), List.of(w.text(within.met() ? "sitting.within-met" : "sitting.within-late",
          w.date(within.from()), w.date(within.due()), ChronoUnit.DAYS.between(within.due(), day)))));
    }
    list.add(new SittingView.Fact(w.text("sitting.form"), form(meeting.setting())));
    return list;
  }

  /** Office and name of who convenes, or null. */
  static String convener(Words w, Meeting meeting) {
    MeetingsAct.Call call = meeting.call();
    if (call.office() == null) {
      return call.convener() == null ? null : call.convener().in(w.lang());
    }
    return call.convener() == null ? call.office().in(w.lang()) : w.text("sitting.person-office", call.convener().in(w.lang()), call.office().in(w.lang()));
  }

  private List<String> initiative(MeetingsAct.Initiative initiative) {
    List<String> lines = new ArrayList<>(List.of(initiative.title().in(w.lang())));
    if (!initiative.deputies().isEmpty()) {
      lines.add(w.text("sitting.initiative-count", initiative.deputies().size(), initiative.needed(), initiative.base()));
      lines.add(initiative.deputies().stream().map(this::name).collect(Collectors.joining(", ")));
    }
    return lines;
  }

  private String name(UUID person) {
    return facts.name(person).in(w.lang());
  }

  private List<String> form(MeetingsAct.Setting setting) {
    List<String> lines = new ArrayList<>();
    if (setting.form() != Form.ORDINARY) {
      lines.add(w.text("sitting.form-" + code(setting.form())));
    }
    if (!setting.partners().isEmpty()) {
      lines.add(setting.partners().stream().map(partner -> facts.parts().register().organization(facts.tx(), facts.body().code(), partner).name().in(w.lang()))
          .collect(Collectors.joining(", ")));
    }
    lines.add(w.text(setting.closed() ? "sitting.closed-sitting" : "sitting.open-sitting"));
    MeetingsAct.Notice closing = setting.closing();
    if (closing != null && closing.daysRequired() > 0) {
      lines.add(closing.met() ? w.text("sitting.closing-met", closing.daysGiven(), closing.daysRequired())
          : w.text("sitting.closing-short", closing.daysGiven(), closing.daysRequired(), closing.daysRequired() - closing.daysGiven()));
    }
    return lines;
  }

  /** Those who were invited, with what is known of their presence. */
  public List<SittingView.Guest> guests() {
    List<InvitedStay> stays = facts.parts().meetings().invitedStays(facts.tx(), facts.body().code(), facts.meeting().id());
    return facts.meeting().setting().invited().stream().map(guest -> {
      List<InvitedStay> own = stays.stream().filter(stay -> stay.invited().equals(guest.invited())).toList();
      boolean here = own.stream().anyMatch(stay -> stay.leftAt() == null);
      boolean over = facts.meeting().closedAt() != null;
      String word = own.isEmpty() ? over ? "sitting.was-absent" : "sitting.not-come" : over ? "sitting.was-there" : here ? "sitting.is-there" : "sitting.has-left";
      String presence = guest.sent() == null ? w.text(word) : w.text("sitting.sent-another", guest.sent().in(w.lang())) + " · " + w.text(word);
      return new SittingView.Guest(guest.invited().toString(), guest.name().in(w.lang()), guest.office().in(w.lang()), presence,
          guest.mustCome() ? w.text("sitting.must-come") : null, here, guest.sent() != null);
    }).toList();
  }

  /** The posts of other bodies whose holders would be invited, if there were any. */
  public List<String> vacant() {
    return facts.meeting().setting().vacant().stream().map(post -> post.office().in(w.lang())).toList();
  }

  /** What has changed in the register since they were invited: by post, who holds it now. Nothing once the sitting has begun. */
  public List<Changed> changed() {
    Meeting meeting = facts.meeting();
    if (meeting.openedAt() != null || meeting.closedAt() != null) {
      return List.of();
    }
    List<Convening.Holder> posts = Stream.concat(meeting.setting().invited().stream().filter(guest -> guest.from() != null).map(guest -> new Convening.Holder(guest.from().body(), guest.from().role())),
        meeting.setting().vacant().stream().map(post -> new Convening.Holder(post.body(), post.role()))).toList();
    Set<UUID> known = meeting.setting().invited().stream().filter(guest -> guest.from() != null).map(guest -> guest.from().person()).collect(Collectors.toSet());
    LocalDate day = LocalDate.ofInstant(meeting.startsAt(), facts.zone());
    return facts.parts().convening().offers().of(facts.tx(), meeting.body(), posts, day).stream()
        .filter(offer -> offer.person() == null ? meeting.setting().vacant().stream().noneMatch(post -> post.body().equals(offer.body().code()) && post.role().equals(offer.role()))
            : !known.contains(offer.person().id()))
        .map(offer -> new Changed(offer.body().code() + "." + offer.role(), offer.office().in(w.lang()),
            offer.person() == null ? w.text("sitting.post-vacant") : w.text("sitting.holder-now", offer.person().name(w.lang())))).toList();
  }

  /** @param post body and role, as the desk sends it back @param office in words @param now who holds it */
  public record Changed(String post, String office, String now) {}
}
