package kenes.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.register.Register;

/** Who is told of a sitting: its members in office on its day, and those who were invited. */
public final class Recipients {
  private final Register register;

  public Recipients(Register register) {
    this.register = register;
  }

  List<Recipient> of(Tx tx, Meeting meeting) {
    Map<UUID, Address> addresses = OutboxTables.addresses(tx, meeting.body());
    LocalDate day = LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
    Map<UUID, Text> members = new LinkedHashMap<>();
    Stream.concat(Stream.of(meeting.organization()), meeting.setting().partners().stream())
        .flatMap(organization -> register.members(tx, meeting.body(), organization, day).stream())
        .forEach(member -> members.putIfAbsent(member.person().id(), member.person().names()));
    List<Recipient> all = new ArrayList<>();
    members.forEach((person, names) -> all.add(recipient(person, names, false, false, addresses.get(person))));
    meeting.setting().invited().forEach(guest -> all.add(recipient(guest.invited(), guest.name(), true, guest.mustCome(),
        guest.from() == null ? addresses.get(guest.invited()) : address(tx, addresses, guest.from()))));
    return all;
  }

  /** Of the holder of a post: the one that this body knows, else the one that their own body does. */
  private static Address address(Tx tx, Map<UUID, Address> own, MeetingsAct.Holder holder) {
    Address known = own.get(holder.person());
    return known == null ? OutboxTables.addresses(tx, holder.body()).get(holder.person()) : known;
  }

  private static Recipient recipient(UUID id, Text name, boolean invited, boolean mustCome, Address address) {
    return new Recipient(id, name, invited, mustCome, address == null ? null : address.address(), address == null ? null : address.lang());
  }
}
