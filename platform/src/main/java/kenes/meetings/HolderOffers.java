package kenes.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Head;
import kenes.register.Person;
import kenes.register.Register;

/** Who can be invited to an extended sitting by a post of another body, as the register has it on the day of the sitting. */
public final class HolderOffers {
  /** @param role chair, deputy_chair @param sorts kinds of bodies, each as {@link #sort} writes it @param region code of a body: it and those below it; null: all */
  public record Choice(String role, Set<String> sorts, String region) {}

  /** @param person who holds the post, or null: it is vacant @param office body and post in words */
  public record Offer(Body body, String role, Person person, Text office) {}

  private final Register register;

  HolderOffers(Register register) {
    this.register = register;
  }

  /** Kind and level of a body, {@code maslikhat.oblast}. */
  public static String sort(Body body) {
    return body.kind() + "." + body.level();
  }

  /** The posts that the choice names, in the order of the Kazakh alphabet. @param own the body that sits */
  public List<Offer> list(Tx tx, String own, Choice choice, LocalDate day) {
    List<Body> all = register.listBodies(tx);
    Set<String> region = region(all, choice.region());
    return offers(tx, all.stream().filter(body -> !body.code().equals(own) && body.valid().contains(day) && choice.sorts().contains(sort(body))
        && (region.isEmpty() || region.contains(body.code()))).toList(), choice.role(), day);
  }

  /** The body and everything below it; empty: no region is asked for. */
  private static Set<String> region(List<Body> all, String code) {
    Set<String> region = new HashSet<>();
    if (code != null && !code.isBlank()) {
      region.add(code);
      while (all.stream().filter(body -> region.contains(String.valueOf(body.parent()))).map(Body::code).anyMatch(region::add)) {
        continue;
      }
    }
    return region;
  }

  /** The posts that other bodies have on the day, by their roles: chair, deputy_chair. @param sorts kinds of bodies, as in a choice; none: all */
  public List<String> posts(Tx tx, String own, Set<String> sorts, LocalDate day) {
    List<String> bodies = register.listBodies(tx).stream().filter(body -> !body.code().equals(own) && body.valid().contains(day) && (sorts.isEmpty() || sorts.contains(sort(body))))
        .map(Body::code).toList();
    return register.headRoles(tx, bodies, day).stream().filter(HolderOffers::isNamed).toList();
  }

  private static boolean isNamed(String role) {
    return Words.plain(Lang.KK).has("portal.role." + role);
  }

  private List<Offer> offers(Tx tx, List<Body> bodies, String role, LocalDate day) {
    Map<String, Head> heads = register.heads(tx, bodies.stream().map(Body::code).toList(), role, day);
    return bodies.stream().map(body -> {
      Head head = heads.getOrDefault(body.code(), new Head(null, null));
      return new Offer(body, role, head.person(), office(body, head.post() == null ? words(role) : head.post()));
    }).toList();
  }

  private static Text office(Body body, Text post) {
    List<String> words = java.util.stream.Stream.of(Lang.KK, Lang.RU, Lang.EN).map(lang -> body.name().in(lang) + ", " + post.in(lang)).toList();
    return Text.of(words.get(0), words.get(1), words.get(2));
  }

  private static Text words(String role) {
    String key = "portal.role." + role;
    return Text.of(Words.plain(Lang.KK).text(key), Words.plain(Lang.RU).text(key), Words.plain(Lang.EN).text(key));
  }

  /** These posts, in this order. @throws Refused {@code HOLDER_UNKNOWN} */
  public List<Offer> of(Tx tx, String own, List<Convening.Holder> posts, LocalDate day) {
    Map<Convening.Holder, Offer> found = new HashMap<>();
    posts.stream().collect(Collectors.groupingBy(post -> String.valueOf(post.role()))).forEach((role, ofRole) -> {
      List<Body> bodies = new ArrayList<>();
      for (Convening.Holder post : ofRole) {
        bodies.add(register.findBody(tx, String.valueOf(post.body())).filter(body -> !body.code().equals(own) && body.valid().contains(day) && isNamed(role))
            .orElseThrow(() -> Refused.field("holders", ConveningCode.HOLDER_UNKNOWN, String.valueOf(post.body()))));
      }
      offers(tx, bodies, role, day).forEach(offer -> found.put(new Convening.Holder(offer.body().code(), role), offer));
    });
    return posts.stream().distinct().map(found::get).toList();
  }
}
