package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.meetings.JointChairs;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;

/**
 * The minutes of a joint sitting: signed by whoever led it and by the chairs of the others who sat, each for those whom he or she
 * leads. A chair who was not there signs nothing, and is not waited for.
 */
final class JointMinutes {
  private final Meetings meetings;
  private final JointChairs chairs;

  JointMinutes(Sources sources) {
    this.meetings = sources.meetings();
    this.chairs = new JointChairs(sources.register(), sources.rules());
  }

  /** Whose signatures a version has and awaits, those who led the sitting first; empty where one chair signs for all. */
  List<ChairSignature> list(Tx tx, Meeting meeting, MinutesVersion version) {
    Map<UUID, UUID> named = chairs.of(tx, meeting);
    Map<UUID, ChairSignature> signed = named.isEmpty() ? Map.of() : MinutesTables.chairs(tx, version);
    List<ChairSignature> all = new ArrayList<>();
    for (UUID organization : named.isEmpty() ? List.<UUID>of() : meeting.organizations()) {
      UUID chair = named.get(organization);
      boolean there = chair != null && !Signing.wasAway(tx, meetings, chair, meeting);
      if (signed.containsKey(organization)) {
        all.add(signed.get(organization));
      } else if (there || organization.equals(meeting.organization())) {
        all.add(new ChairSignature(organization, there ? chair : null, null));
      }
    }
    return all;
  }

  /** Whether the caller is one of the chairs of those who sat together. */
  boolean isOne(Tx tx, Caller caller, Meeting meeting) {
    return caller.person() != null && chairs.of(tx, meeting).containsValue(caller.person());
  }

  /** The signatures that this caller can give. */
  List<ChairSignature> mine(Tx tx, Caller caller, Meeting meeting, List<ChairSignature> all) {
    return all.stream().filter(one -> one.person() == null ? meetings.mayConduct(tx, caller, meeting) : one.person().equals(caller.person())).toList();
  }

  /** Notes the caller's signatures. @return whether no other is awaited @throws Refused {@code NOT_ALLOWED}, {@code SIGNED_ALREADY} */
  boolean sign(Recorder command, Caller caller, Meeting meeting, MinutesVersion version) {
    List<ChairSignature> all = list(command.tx(), meeting, version);
    if (all.isEmpty() || caller.person() == null) {
      return true;
    }
    List<ChairSignature> mine = mine(command.tx(), caller, meeting, all);
    if (mine.isEmpty()) {
      throw new Refused(AccountsCode.NOT_ALLOWED);
    }
    List<ChairSignature> due = mine.stream().filter(ChairSignature::isAwaited).toList();
    if (due.isEmpty()) {
      throw new Refused(MinutesCode.SIGNED_ALREADY);
    }
    due.forEach(one -> command.record(new MinutesAct.MinutesSignedByChair(meeting.id(), version.version(), one.organization(), caller.person())));
    return all.stream().filter(ChairSignature::isAwaited).allMatch(due::contains);
  }

  /** @throws Refused {@code CHAIRS_AWAITED} */
  void requireComplete(Tx tx, Meeting meeting, MinutesVersion version) {
    long awaited = version.isSigned() ? 0 : list(tx, meeting, version).stream().filter(ChairSignature::isAwaited).count();
    if (version.secretarySignedAt() != null && awaited > 0) {
      throw new Refused(MinutesCode.CHAIRS_AWAITED, awaited);
    }
  }
}
