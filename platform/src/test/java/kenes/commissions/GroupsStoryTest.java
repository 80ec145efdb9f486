package kenes.commissions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Factions and groups are notices: signatures make them, and the rulebook says who may belong to one. */
class GroupsStoryTest {
  private static final Text NAME = Text.of("«Бірлік» фракциясы", "Фракция «Бірлік»", "Faction Birlik");

  private TestKenes kenes;
  private TestCouncil council;
  private String body;

  @BeforeEach
  void aCouncil() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 12, 11);
    body = council.code();
  }

  @AfterEach
  void replayIsTheSame() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Groups.GiveNotice notice(String kind, boolean onPaper, Integer... seats) {
    return new Groups.GiveNotice(kind, NAME, council.person(seats[0]), Arrays.stream(seats).map(council::person).toList(), onPaper);
  }

  private Group onPaper(Integer... seats) {
    UUID organization = kenes.groups.giveNotice(council.staff(), body, kenes.key(), notice("faction", true, seats)).act(GroupsAct.GroupRegistered.class).organization();
    return group(organization);
  }

  private Group group(UUID organization) {
    return kenes.db.read(tx -> kenes.groups.get(tx, body, organization));
  }

  private int lacking(Group group) {
    return kenes.db.read(tx -> kenes.groups.lacking(tx, group));
  }

  @Test
  void everybodysSignatureRegistersAFaction() {
    kenes.groups.giveNotice(council.deputy(2), body, kenes.key(), notice("faction", false, 2, 3, 4));
    Group waiting = kenes.db.read(tx -> kenes.groups.list(tx, body)).getFirst();
    assertFalse(waiting.isRegistered());
    assertEquals(List.of(council.person(2)), waiting.signed());
    kenes.groups.signNotice(council.deputy(3), body, kenes.key(), waiting.notice());
    assertRefused(kenes, CommissionsCode.SIGNED_ALREADY, () -> kenes.groups.signNotice(council.deputy(3), body, kenes.key(), waiting.notice()));
    assertRefused(kenes, CommissionsCode.NOT_IN_NOTICE, () -> kenes.groups.signNotice(council.deputy(5), body, kenes.key(), waiting.notice()));
    assertFalse(kenes.db.read(tx -> kenes.groups.list(tx, body)).getFirst().isRegistered());
    kenes.groups.signNotice(council.deputy(4), body, kenes.key(), waiting.notice());
    Group registered = kenes.db.read(tx -> kenes.groups.list(tx, body)).getFirst();
    assertEquals(List.of(3, 3), List.of(registered.minimum(), kenes.db.read(tx -> kenes.groups.members(tx, registered)).size()));
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 11);
    assertRefused(kenes, CommissionsCode.NOT_AT_SESSION, "meeting", () -> announce(registered, sitting));
    sitting.open();
    announce(registered, sitting);
    assertEquals(sitting.meeting(), group(registered.organization()).announcedIn());
    assertRefused(kenes, CommissionsCode.ANNOUNCED_ALREADY, () -> announce(registered, sitting));
  }

  private void announce(Group group, TestSitting sitting) {
    kenes.groups.announceGroup(council.chair(), body, kenes.key(), new Groups.Announce(group.organization(), sitting.meeting()));
  }

  @Test
  void nobodyBelongsToTwoFactionsAndTheChairToNone() {
    Group first = onPaper(2, 3, 4);
    assertRefused(kenes, CommissionsCode.IN_ANOTHER_FACTION, "members", () -> onPaper(5, 6, 4));
    assertRefused(kenes, CommissionsCode.MEMBER_BARRED, "members", () -> onPaper(5, 6, 1));
    assertRefused(kenes, CommissionsCode.TOO_FEW_MEMBERS, "members", () -> onPaper(5, 6));
    UUID nobody = council.newPerson(80);
    assertRefused(kenes, CommissionsCode.NOT_A_DEPUTY, "members", () -> kenes.groups.giveNotice(council.staff(), body, kenes.key(),
        new Groups.GiveNotice("faction", NAME, council.person(5), List.of(council.person(5), council.person(6), nobody), true)));
    Group second = onPaper(5, 6, 7);
    assertRefused(kenes, CommissionsCode.IN_ANOTHER_FACTION, "person", () -> kenes.groups.join(council.deputy(4), body, kenes.key(),
        new Groups.Join(second.organization(), council.person(4), false)));
    assertRefused(kenes, CommissionsCode.IN_GROUP_ALREADY, "person", () -> kenes.groups.join(council.deputy(5), body, kenes.key(),
        new Groups.Join(second.organization(), council.person(5), false)));
    kenes.groups.leave(council.deputy(4), body, kenes.key(), new Groups.Leave(first.organization(), council.person(4)));
    kenes.groups.join(council.deputy(4), body, kenes.key(), new Groups.Join(second.organization(), council.person(4), false));
    assertEquals(List.of(1, 0), List.of(lacking(group(first.organization())), lacking(second)), "the first one is flagged, and goes on");
    kenes.groups.giveNotice(council.staff(), body, kenes.key(), notice("deputies_group", true, 2, 3, 4, 5, 6));
  }

  @Test
  void aLeaderLeavesAndAnotherIsNamed() {
    Group faction = onPaper(2, 3, 4, 5);
    kenes.groups.leave(council.deputy(2), body, kenes.key(), new Groups.Leave(faction.organization(), council.person(2)));
    assertNull(group(faction.organization()).leader());
    assertRefused(kenes, CommissionsCode.LEADER_NOT_MEMBER, "leader", () -> kenes.groups.nameLeader(council.staff(), body, kenes.key(),
        new Groups.Lead(faction.organization(), council.person(2))));
    kenes.groups.nameLeader(council.staff(), body, kenes.key(), new Groups.Lead(faction.organization(), council.person(3)));
    assertEquals(council.person(3), group(faction.organization()).leader());
    assertRefused(kenes, CommissionsCode.NOT_IN_GROUP, "person", () -> kenes.groups.leave(council.deputy(2), body, kenes.key(),
        new Groups.Leave(faction.organization(), council.person(2))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.groups.endGroup(council.deputy(4), body, kenes.key(), faction.organization()));
    kenes.groups.endGroup(council.deputy(3), body, kenes.key(), faction.organization());
    assertEquals(GroupsAct.Cause.NOTICE, group(faction.organization()).ended());
    assertRefused(kenes, CommissionsCode.GROUP_UNKNOWN, () -> kenes.groups.join(council.deputy(6), body, kenes.key(),
        new Groups.Join(faction.organization(), council.person(6), false)));
  }

  @Test
  void whereTheRuleSaysSoAFactionBelowItsMinimumEnds() {
    kenes.rules.load(council.administrator(), body, kenes.key(), """
        format: kenes-rules/2
        code: kz-test-regulation
        title: {kk: "Регламент", ru: "Регламент", en: "Regulation"}
        extends: kz-maslikhat
        valid_from: 2023-01-01
        sources:
          own:
            title: {kk: "Регламент", ru: "Регламент", en: "Regulation"}
        rules:
          groups.ends_below_minimum: {value: true, basis: {source: own}}
        """.getBytes(StandardCharsets.UTF_8));
    Group faction = onPaper(2, 3, 4);
    kenes.groups.leave(council.deputy(4), body, kenes.key(), new Groups.Leave(faction.organization(), council.person(4)));
    assertEquals(GroupsAct.Cause.BELOW_MINIMUM, group(faction.organization()).ended());
    assertTrue(kenes.db.read(tx -> kenes.groups.members(tx, faction)).isEmpty());
  }

  @Test
  void whatIsWrongIsRefusedWithItsField() {
    assertRefused(kenes, CommissionsCode.GROUP_KIND_UNKNOWN, "kind", () -> kenes.groups.giveNotice(council.staff(), body, kenes.key(), notice("club", true, 2, 3, 4)));
    assertRefused(kenes, CommissionsCode.SIGNATURE_MISSING, "onPaper", () -> kenes.groups.giveNotice(council.staff(), body, kenes.key(), notice("faction", false, 2, 3, 4)));
    assertRefused(kenes, CommissionsCode.NAME_MISSING, "name.kk", () -> kenes.groups.giveNotice(council.staff(), body, kenes.key(),
        new Groups.GiveNotice("faction", Text.of(null, "Фракция", null), council.person(2), List.of(council.person(2)), true)));
    assertRefused(kenes, CommissionsCode.LEADER_NOT_MEMBER, "leader", () -> kenes.groups.giveNotice(council.staff(), body, kenes.key(),
        new Groups.GiveNotice("faction", NAME, council.person(5), List.of(council.person(2), council.person(3), council.person(4)), true)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.groups.giveNotice(council.deputy(5), body, kenes.key(), notice("faction", false, 2, 3, 4)));
    assertRefused(kenes, CommissionsCode.NOTICE_UNKNOWN, () -> kenes.groups.signNotice(council.deputy(5), body, kenes.key(), UUID.randomUUID()));
  }
}
