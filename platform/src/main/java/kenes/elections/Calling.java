package kenes.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.rules.ElectionRule;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Calls an election on an item: what is elected, how many, and to which post of the register. */
final class Calling {
  private static final int LONGEST_TITLE = 500;
  private static final int MOST_PLACES = 50;

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Meetings meetings;

  Calling(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
  }

  Recorded call(Caller caller, String body, String key, Elections.Call input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.KEEP_CANDIDATES);
      AgendaItem item = meetings.getItem(tx, body, input.item());
      meetings.lock(tx, body, item.meeting());
      Meeting meeting = meetings.get(tx, body, item.meeting());
      if (meeting.closedAt() != null) {
        throw new Refused(ElectionsCode.ELECTION_SITTING_CLOSED);
      }
      if (meetings.getItem(tx, body, item.id()).closedAt() != null) {
        throw new Refused(ElectionsCode.ELECTION_ITEM_CLOSED);
      }
      if (Elections.listOfItem(tx, body, item.id()).stream().anyMatch(one -> !RoundJudge.course(tx, one).state().isOver())) {
        throw new Refused(ElectionsCode.ELECTION_RUNS);
      }
      Rulebook rulebook = rules.get(tx, meeting.rulebook());
      rule(rulebook, input.kind());
      title(input.title(), rulebook.languages());
      post(tx, meeting, input);
      command.record(new ElectionsAct.ElectionCalled(Id.next(), meeting.id(), item.id(), input.kind(), input.title(), input.places(),
          input.organization(), input.role(), input.post()));
    });
  }

  /** The rule for this kind of election, else the one for all. @throws Refused {@code NO_ELECTION_RULE} */
  static ElectionRule rule(Rulebook rulebook, String kind) {
    ElectionRule rule = kind == null ? null : rulebook.elections().getOrDefault(kind, rulebook.elections().get("default"));
    if (rule == null) {
      throw new Refused(ElectionsCode.NO_ELECTION_RULE, "election." + kind);
    }
    return rule;
  }

  private static void title(Text title, List<Lang> languages) {
    List<Refused.Field> wrong = new ArrayList<>();
    for (Lang lang : languages) {
      String words = title == null ? null : title.exact(lang);
      if (words == null) {
        wrong.add(new Refused.Field("title." + lang.code(), ElectionsCode.ELECTION_TITLE_MISSING, List.of(lang.name())));
      } else if (words.length() > LONGEST_TITLE) {
        wrong.add(new Refused.Field("title." + lang.code(), ElectionsCode.ELECTION_TITLE_TOO_LONG, List.of(LONGEST_TITLE)));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  private void post(Tx tx, Meeting meeting, Elections.Call input) {
    boolean chair = "chair".equals(input.role());
    if (input.places() < 1 || input.places() > (chair ? 1 : MOST_PLACES)) {
      throw Refused.field("places", ElectionsCode.PLACES_WRONG, chair ? 1 : MOST_PLACES);
    }
    if (input.organization() == null && input.role() == null && input.post() == null) {
      return;
    }
    boolean known = input.organization() != null && List.of("chair", "deputy_chair", "member").contains(String.valueOf(input.role()))
        && register.organizations(tx, meeting.body(), Seats.day(register, tx, meeting)).stream().anyMatch(one -> one.id().equals(input.organization()))
        && (input.post() == null || register.posts(tx, meeting.body(), input.organization()).stream()
            .anyMatch(post -> post.id().equals(input.post()) && post.role().equals(input.role())));
    if (!known) {
      throw Refused.field("organization", ElectionsCode.ELECTED_POST_WRONG);
    }
    if (chair && held(tx, meeting, input.organization())) {
      throw Refused.field("organization", ElectionsCode.POST_HELD);
    }
  }

  private boolean held(Tx tx, Meeting meeting, UUID organization) {
    return register.members(tx, meeting.body(), organization, register.today(tx, meeting.body())).stream()
        .anyMatch(member -> member.membership().role().equals("chair"));
  }
}
