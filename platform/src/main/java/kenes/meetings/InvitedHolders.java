package kenes.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.register.Register;

/** Holders of posts of other bodies who are invited to an extended sitting: when it is convened, and until it opens. */
final class InvitedHolders {
  private final Journal journal;
  private final Leading leading;
  private final Register register;
  private final HolderOffers offers;

  InvitedHolders(Journal journal, Leading leading, Register register, HolderOffers offers) {
    this.journal = journal;
    this.leading = leading;
    this.register = register;
    this.offers = offers;
  }

  /** The setting with them. */
  MeetingsAct.Setting with(Tx tx, String body, MeetingsAct.Setting setting, List<Convening.Holder> posts, LocalDate day) {
    List<HolderOffers.Offer> found = offers.of(tx, body, posts, day);
    return new MeetingsAct.Setting(setting.form(), setting.closed(), setting.closing(),
        java.util.stream.Stream.concat(setting.invited().stream(), found.stream().filter(offer -> offer.person() != null).map(InvitedHolders::invited)).toList(),
        setting.partners(), vacant(found));
  }

  /** They need not come: the duty to come and inform is that of officials who answer to this body. */
  private static MeetingsAct.Invited invited(HolderOffers.Offer offer) {
    return new MeetingsAct.Invited(Id.next(), offer.person().names(), offer.office(), false, new MeetingsAct.Holder(offer.body().code(), offer.role(), offer.person().id()), null);
  }

  private static List<MeetingsAct.Vacant> vacant(List<HolderOffers.Offer> found) {
    return found.stream().filter(offer -> offer.person() == null).map(offer -> new MeetingsAct.Vacant(offer.body().code(), offer.role(), offer.office())).toList();
  }

  /** Until the sitting opens: those whose posts were not thought of, and new holders in the place of those who were invited. */
  Recorded invite(Caller caller, String body, String key, Convening.InviteHolders input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Meeting meeting = MeetingsQueries.locked(command, body, input.meeting());
      leading.requireConvene(command.tx(), caller, body, meeting.kind());
      if (meeting.openedAt() != null) {
        throw new Refused(MeetingsCode.MEETING_OPEN_ALREADY);
      }
      if (meeting.setting().form() != Form.EXTENDED) {
        throw new Refused(ConveningCode.NOT_EXTENDED);
      }
      if (input.holders() == null || input.holders().isEmpty()) {
        throw Refused.field("holders", ConveningCode.HOLDERS_MISSING);
      }
      LocalDate day = LocalDate.ofInstant(meeting.startsAt(), register.zone(command.tx(), body));
      List<HolderOffers.Offer> found = offers.of(command.tx(), body, input.holders(), day).stream().filter(offer -> isNew(meeting, offer)).toList();
      if (found.isEmpty()) {
        throw new Refused(ConveningCode.HOLDERS_INVITED);
      }
      List<UUID> replaced = found.stream().flatMap(offer -> before(meeting, offer).stream()).map(MeetingsAct.Invited::invited).toList();
      command.record(new ConveningAct.HoldersInvited(meeting.id(), found.stream().filter(offer -> offer.person() != null).map(InvitedHolders::invited).toList(), replaced, vacant(found)));
    });
  }

  private static Optional<MeetingsAct.Invited> before(Meeting meeting, HolderOffers.Offer offer) {
    return meeting.setting().invited().stream().filter(guest -> guest.holds(offer.body().code(), offer.role())).findFirst();
  }

  /** Somebody else holds the post now than was invited, or nobody where that was not known. */
  private static boolean isNew(Meeting meeting, HolderOffers.Offer offer) {
    UUID person = offer.person() == null ? null : offer.person().id();
    Optional<MeetingsAct.Invited> before = before(meeting, offer);
    return before.isPresent() ? !before.get().from().person().equals(person)
        : person != null || meeting.setting().vacant().stream().noneMatch(post -> post.body().equals(offer.body().code()) && post.role().equals(offer.role()));
  }
}
