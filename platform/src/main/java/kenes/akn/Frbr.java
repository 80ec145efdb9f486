package kenes.akn;

import java.time.LocalDate;
import java.util.Locale;
import kenes.base.Lang;
import org.w3c.dom.Element;

/**
 * What identifies a document (work, expression, manifestation), by the Akoma Ntoso naming convention.
 *
 * @param country ISO 3166-1 code in lower case, or with a subdivision of ISO 3166-2: {@code kz-71}
 * @param element of the document: debate, doc
 * @param author code of the body in lower case, after the subtype where there is one
 * @param date of the work
 * @param number of the work, for addresses
 * @param lang of this expression
 * @param version of this expression
 * @param versionDate when this expression was signed
 * @param alias the permanent address of the thing
 * @param digest SHA-256 of the text that was signed, as hexadecimal digits
 */
public record Frbr(String country, String element, String author, LocalDate date, String number, Lang lang, int version, LocalDate versionDate, String alias, String digest) {
  /** The country of a body: its ISO code, else the letters that its code begins with. */
  public static String country(String isoCode, String code) {
    return (isoCode != null ? isoCode : code.split("-")[0]).toLowerCase(Locale.ROOT);
  }

  public String work() {
    return "/akn/" + country + "/" + element + "/" + author + "/" + date + "/" + number;
  }

  public String expression() {
    return work() + "/" + language() + "@" + version;
  }

  /** ISO 639-2. */
  private String language() {
    return switch (lang) {
      case KK -> "kaz";
      case RU -> "rus";
      case EN -> "eng";
    };
  }

  /** @param source who vouches for it, as a reference */
  public void write(Akn akn, Element meta, String source, String body) {
    Element identification = akn.add(meta, "identification", "source", source);
    String author = akn.refer("TLCRole", "author", "/akn/ontology/role/author", "Author");
    String editor = akn.refer("TLCRole", "editor", "/akn/ontology/role/editor", "Editor");
    Element work = level(akn, identification, "FRBRWork", work() + "/!main", work());
    akn.add(work, "FRBRalias", "name", "id", "value", alias);
    dated(akn, work, date, "sitting", body, author);
    akn.add(work, "FRBRcountry", "value", country);
    akn.add(work, "FRBRnumber", "value", number);
    Element expression = level(akn, identification, "FRBRExpression", expression() + "/!main", expression());
    akn.add(expression, "FRBRalias", "name", "sha256", "value", digest);
    dated(akn, expression, versionDate, "signature", source, editor);
    akn.add(expression, "FRBRversionNumber", "value", String.valueOf(version));
    akn.add(expression, "FRBRlanguage", "language", language());
    Element manifestation = level(akn, identification, "FRBRManifestation", expression() + "/!main.xml", expression() + ".xml");
    dated(akn, manifestation, versionDate, "markup", source, editor);
    akn.add(manifestation, "FRBRformat", "value", "application/akn+xml");
  }

  private static Element level(Akn akn, Element identification, String name, String uri, String whole) {
    Element level = akn.add(identification, name);
    akn.add(level, "FRBRthis", "value", uri);
    akn.add(level, "FRBRuri", "value", whole);
    return level;
  }

  private static void dated(Akn akn, Element level, LocalDate date, String name, String who, String role) {
    akn.add(level, "FRBRdate", "date", date.toString(), "name", name);
    akn.add(level, "FRBRauthor", "href", who, "as", role);
  }
}
