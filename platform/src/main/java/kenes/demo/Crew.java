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
import kenes.base.Text;
import kenes.db.Tx;
import kenes.register.Member;
import kenes.register.Seat;

/**
 * Who plays today, each as a simulated caller.
 *
 * @param deputies by seat; vacant seats are absent
 * @param chair the chair's seat; 0 before one is elected
 * @param standIn the seat of the deputy who presides when the chair is away; 0 before one is charged with it
 * @param opener who presides over the first session until a chair is elected; null where nobody does
 */
record Crew(UUID plenary, SortedMap<Integer, Caller> deputies, int chair, int standIn, Caller secretary, Caller opener) {

  private record Found(UUID plenary, List<Seat> seats, Map<String, UUID> posts, Map<String, UUID> staff) {}

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
    return new Crew(found.plenary(), deputies, seatOf.getOrDefault(found.posts().get("chair"), 0),
        seatOf.getOrDefault(found.posts().get("deputy_chair"), 0), kenes.accounts().simulated(found.staff().get("secretary")),
        Optional.ofNullable(found.staff().get("presiding")).map(kenes.accounts()::simulated).orElse(null));
  }

  private static Found find(Tx tx, Facades kenes, String body) {
    var today = kenes.register().today(tx, body);
    UUID plenary = kenes.register().findPlenary(tx, body, today).orElseThrow().id();
    Map<String, UUID> posts = new HashMap<>();
    for (Member member : kenes.register().members(tx, body, plenary, today)) {
      posts.putIfAbsent(member.role(), member.person().id());
    }
    Map<String, UUID> staff = new HashMap<>();
    kenes.register().staff(tx, body, today).forEach(one -> staff.putIfAbsent(one.role(), one.account()));
    return new Found(plenary, kenes.register().seats(tx, body, today), posts, staff);
  }

  /** The secretary of a body, as a simulated caller. */
  static Caller secretary(Facades kenes, String body) {
    return kenes.db().read(tx -> kenes.register().staff(tx, body, kenes.register().today(tx, body))).stream().filter(one -> one.role().equals("secretary")).findFirst()
        .map(one -> kenes.accounts().simulated(one.account())).orElseThrow();
  }

  /** The commission of this name. */
  static UUID commission(Facades kenes, String body, Text name) {
    return kenes.db().read(tx -> kenes.register().organizations(tx, body, kenes.register().today(tx, body))).stream()
        .filter(organization -> organization.name().equals(name)).findFirst().orElseThrow().id();
  }

  /** The seat of the deputy as whom the printed sign-in link lets somebody in. */
  int guest() {
    return deputies.keySet().stream().filter(seat -> seat != chair && seat != standIn).findFirst().orElseThrow();
  }

  Caller deputy(int seat) {
    return deputies.get(seat);
  }
}
