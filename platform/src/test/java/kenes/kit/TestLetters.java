package kenes.kit;

import java.time.Duration;
import java.util.UUID;
import kenes.joint.Joint;
import kenes.joint.JointAct;

/** Letters between a test council and others, at every stage of their way. */
public final class TestLetters {
  private TestLetters() {}

  /** Delivered, stuck for want of an offer that stands further back, turned back, and one that has just been sent. */
  /** @return the id of the joint decision offered last */
  public static UUID plant(TestKenes kenes, TestCouncil council) {
    offer(kenes, council, "KZ-10");
    TestCouncil neighbour = new TestCouncil(kenes, council.code() + "-NEIGHBOUR", 5, 5);
    UUID joint = offer(kenes, council, neighbour.code());
    kenes.couriers.deliverNow();
    kenes.joint.refuse(neighbour.secretary(), neighbour.code(), kenes.key(), new Joint.Refuse(joint, "Тариф рассчитан без учёта нашего района."));
    answer(kenes, neighbour, council, joint(kenes, council, "KZ-10"));
    answer(kenes, neighbour, council, UUID.randomUUID());
    kenes.couriers.deliverNow();
    kenes.clock.advance(Duration.ofHours(2));
    return offer(kenes, council, "KZ-11");
  }

  private static UUID offer(TestKenes kenes, TestCouncil council, String partner) {
    return kenes.joint.offer(council.secretary(), council.code(), kenes.key(), new Joint.Offer(partner, TestDecision.wordings(100), null))
        .act(JointAct.JointOffered.class).joint();
  }

  private static UUID joint(TestKenes kenes, TestCouncil council, String partner) {
    return kenes.db.read(tx -> kenes.joint.list(tx, council.code())).stream().filter(one -> one.partner().equals(partner)).findFirst().orElseThrow().id();
  }

  /** What no command records: an answer to an offer that this council was never made. */
  private static void answer(TestKenes kenes, TestCouncil from, TestCouncil to, UUID joint) {
    kenes.journal.command(from.secretary().signedIn(), from.code(), kenes.key(), new Joint.Refuse(joint, ""), command ->
        command.record(new JointAct.JointRefused(joint, to.code(), kenes.register.today(command.tx(), from.code()), "Бөтен органның бас тартуы.")));
  }
}
