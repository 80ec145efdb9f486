package kenes.notices;

import java.net.IDN;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kenes.base.Lang;

/** Where letters for somebody go. @param lang null: in Kazakh and Russian */
public record Address(UUID recipient, String address, Lang lang) {
  private static final int LONGEST = 254;
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  /** The address as mail servers know it, its domain in ASCII; empty when it is none. */
  public static Optional<String> find(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(text.substring(at + 1));
      boolean good = LOCAL.matcher(text.substring(0, at)).matches() && DOMAIN.matcher(domain).matches();
      return good ? Optional.of(text.substring(0, at) + "@" + domain) : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }
}
