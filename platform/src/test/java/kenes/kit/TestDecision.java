package kenes.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Lang;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.voting.Choice;

/** Decisions of a test council of at least four deputies: adopted at a sitting of their own, and brought as far as a test needs. */
public final class TestDecision {
  private final TestKenes kenes;
  private final TestCouncil council;
  private final UUID id;
  private final UUID poll;

  /** Adopted: an item of a sitting that is then closed. */
  public TestDecision(TestKenes kenes, TestCouncil council, String kind) {
    this.kenes = kenes;
    this.council = council;
    this.poll = poll(kenes, council, Choice.FOR);
    this.id = kenes.decisions.adopt(council.secretary(), council.code(), kenes.key(), adopt(poll, kind, 100)).act(DecisionsAct.DecisionAdopted.class).decision();
  }

  /** A closed vote of a closed sitting. */
  public static UUID poll(TestKenes kenes, TestCouncil council, Choice choice) {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 4, choice).closePoll(poll).closeItem(1).close();
    return poll;
  }

  /** What adopts a decision on a rate of so much. */
  public static Decisions.Adopt adopt(UUID poll, String kind, int rate) {
    return new Decisions.Adopt(poll, kind, wordings(rate), null, null, null, null);
  }

  public static List<Decisions.Wording> wordings(int rate) {
    return List.of(new Decisions.Wording(Lang.KK, "Мөлшерлеме туралы", "1. Мөлшерлеме " + rate + " теңге болып белгіленсін.\n2. Бақылау комиссияға жүктелсін."),
        new Decisions.Wording(Lang.RU, "О ставке", "1. Установить ставку в размере " + rate + " тенге.\n2. Контроль возложить на комиссию."));
  }

  public UUID id() {
    return id;
  }

  public UUID poll() {
    return poll;
  }

  public TestDecision sign() {
    kenes.decisions.sign(council.chair(), council.code(), kenes.key(), id);
    return this;
  }

  public TestDecision send() {
    kenes.decisions.send(council.secretary(), council.code(), kenes.key(), new Decisions.Send(id, today()));
    return this;
  }

  public TestDecision register(String number) {
    kenes.decisions.register(council.secretary(), council.code(), kenes.key(), new Decisions.Register(id, number, today()));
    return this;
  }

  public TestDecision publish() {
    kenes.decisions.publish(council.secretary(), council.code(), kenes.key(), new Decisions.Publish(id, List.of(
        new DecisionsAct.Publication(Lang.KK, "Эталондық бақылау банкі", today(), null), new DecisionsAct.Publication(Lang.RU, "Эталонный контрольный банк", today(), null))));
    return this;
  }

  /** Today in the council's zone. */
  public LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, council.code()));
  }
}
