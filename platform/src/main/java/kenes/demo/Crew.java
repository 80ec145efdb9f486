package kenes.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.db.Tx;
import kenes.register.Member;
import kenes.register.Seat;

/**
 * Who plays today, each as a simulated caller.
 *
 * @param deputies by seat; vacant seats are absent
 * @param chair the chair's seat
 * @param standIn the seat of the deputy who presides when the chair is away
 */
record Crew(UUID plenary, SortedMap<Integer, Caller> deputies, int chair, int standIn, Caller secretary) {

  private record Found(UUID plenary, List<Seat> seats, Map<String, UUID> posts, UUID secretary) {}

  static Crew of(Facades kenes, String body) {
    Found found = kenes.db().read(tx -> find(tx, kenes, body));
    Map<UUID, UUID> accounts = new HashMap<>();
    kenes.accounts().list().stream().filter(account -> account.simulated() && account.person() != null)
        .forEach((Account account) -> accounts.put(account.person(), account.id()));
    SortedMap<Integer, Caller> deputies = new TreeMap<>();
    Map<UUID, Integer> seatOf = new HashMap<>();
    for (Seat seat : found.seats()) {
      Optional<UUID> account = seat.holder().map(holder -> accounts.get(holder.id()));
      account.ifPresent(id -> {
        deputies.put(seat.number(), kenes.accounts().simulated(id));
        seatOf.put(seat.holder().get().id(), seat.number());
      });
    }
    return new Crew(found.plenary(), deputies, seatOf.get(found.posts().get("chair")),
        seatOf.get(found.posts().get("deputy_chair")), kenes.accounts().simulated(found.secretary()));
  }

  private static Found find(Tx tx, Facades kenes, String body) {
    var today = kenes.register().today(tx, body);
    UUID plenary = kenes.register().findPlenary(tx, body, today).orElseThrow().id();
    Map<String, UUID> posts = new HashMap<>();
    for (Member member : kenes.register().members(tx, body, plenary, today)) {
      posts.putIfAbsent(member.role(), member.person().id());
    }
    UUID secretary = kenes.register().staff(tx, body, today).stream().filter(staff -> staff.role().equals("secretary"))
        .findFirst().orElseThrow().account();
    return new Found(plenary, kenes.register().seats(tx, body, today), posts, secretary);
  }

  /** The seat of the deputy as whom the printed sign-in link lets somebody in. */
  int guest() {
    return deputies.keySet().stream().filter(seat -> seat != chair && seat != standIn).findFirst().orElseThrow();
  }

  Caller deputy(int seat) {
    return deputies.get(seat);
  }
}
