package kenes.kit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.decisions.DecisionsAct;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.register.Delegations;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.rules.Rules;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/**
 * An invented national council of nine seats that only advises: the chair of a council below leads it by office, five of its deputies
 * were sent by a decision. What nobody in particular does, the operator does.
 */
public final class TestNational {
  public static final String CODE = "KZ-NATIONAL";

  private static final Caller INIT = Caller.installation();
  private static final LocalDate BEGAN = LocalDate.of(2026, 1, 12);

  private final TestKenes kenes;
  private final TestCouncil below;
  private final UUID plenary;

  /** @param below with six deputies at least */
  public TestNational(TestKenes kenes, TestCouncil below) {
    this.kenes = kenes;
    this.below = below;
    kenes.registrar.registerBody(INIT, kenes.key(), new RegisterAct.BodyRegistered(CODE, TestKenes.REGISTRY, "consultative", "national",
        Text.of("Үлгі кеңес", "Образцовый совет", "Model council"), null, null, null, "Asia/Almaty", null, null, null, null, null, Map.of(), null, true));
    kenes.registrar.registerTerm(INIT, CODE, kenes.key(), new RegisterAct.TermRegistered(1, 9, null, BEGAN, null));
    plenary = kenes.registrar.formOrganization(INIT, CODE, kenes.key(), new Registrar.NewOrganization("plenary",
        Text.of("кеңес отырысы", "заседание совета", "sitting of the council"), BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    kenes.rules.load(INIT, CODE, kenes.key(), Rules.shipped("demo-national"));
    UUID post = kenes.registrar.createPost(INIT, below.code(), kenes.key(), new Registrar.NewPost(below.plenary(), "chair",
        Text.of("мәслихат төрағасы", "председатель маслихата", "chair of the maslikhat"))).act(RegisterAct.PostCreated.class).post();
    kenes.delegations.beginByOffice(INIT, CODE, kenes.key(), new Delegations.ByOffice(below.code(), post, below.person(1), plenary, "chair", 1, 1, "chairs", BEGAN));
    for (int seat = 2; seat <= 6; seat++) {
      kenes.delegations.beginByDelegation(INIT, CODE, kenes.key(),
          new Delegations.ByDelegation(below.code(), null, "№ 3", below.person(seat), plenary, "member", 1, seat, "delegates", BEGAN));
    }
  }

  /** The members' places in the hall: the chair's and four others'. */
  private static final int HERE = 5;

  /** A running extended sitting with one item, to which five of nine members have come, and one invited; the item is open. @return its vote */
  public UUID openVote() {
    Duration ahead = Duration.ofDays(11);
    Text guest = Text.of("Екінші төраға", "Второй председатель", "Second Chair");
    MeetingsAct.MeetingConvened convened = kenes.convening.convene(INIT, CODE, kenes.key(), new Convening.Convene("regular", null, plenary,
        Text.of("Кеңейтілген отырыс", "Расширенное заседание", "Extended sitting"), Text.of("Астана", "Астана", "Astana"), kenes.clock.instant().plus(ahead),
        List.of(new Convening.NewItem(Text.of("Ұсыным туралы", "О рекомендации", "Recommendation"), "default")), null, null,
        new Convening.Setting(Form.EXTENDED, false, List.of(new Convening.Guest(guest, Text.of("мәслихат төрағасы", "председатель маслихата", "chair of the maslikhat"))), List.of())))
        .act(MeetingsAct.MeetingConvened.class);
    kenes.clock.advance(ahead);
    UUID meeting = convened.meeting();
    UUID item = convened.agenda().getFirst().item();
    for (int seat = 1; seat <= HERE; seat++) {
      kenes.meetings.arrive(below.deputy(seat), CODE, kenes.key(), new Meetings.Attend(meeting, below.person(seat)));
    }
    UUID invited = kenes.db.read(tx -> kenes.meetings.get(tx, CODE, meeting)).setting().invited().getFirst().invited();
    kenes.convening.invitedArrive(INIT, CODE, kenes.key(), new Convening.Attend(meeting, invited));
    kenes.meetings.open(below.chair(), CODE, kenes.key(), meeting);
    kenes.meetings.openItem(below.chair(), CODE, kenes.key(), meeting, item);
    return kenes.voting.open(below.chair(), CODE, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true)).act(VotingAct.PollOpened.class).poll();
  }

  /** Everybody who is there is for it; then the sitting is over. */
  public void adopt(UUID poll) {
    for (int seat = 1; seat <= HERE; seat++) {
      kenes.voting.cast(below.deputy(seat), CODE, kenes.key(), new Voting.Cast(poll, below.person(seat), Choice.FOR));
    }
    var vote = kenes.db.read(tx -> kenes.voting.get(tx, CODE, poll));
    kenes.voting.close(below.chair(), CODE, kenes.key(), poll);
    kenes.meetings.closeItem(below.chair(), CODE, kenes.key(), vote.meeting(), vote.item());
    kenes.meetings.close(below.chair(), CODE, kenes.key(), vote.meeting());
  }

  /** The recommendation that came of an adopted vote, not signed yet. */
  public UUID draw(UUID poll) {
    return kenes.decisions.adopt(INIT, CODE, kenes.key(), TestDecision.adopt(poll, "recommendation", 5)).act(DecisionsAct.DecisionAdopted.class).decision();
  }
}
