package kenes.web.sitting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.web.WebCode;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** What a body's lists with filters have in common: the words looked for, the fields, the page around them. */
public final class Listing {
  private final SittingParts parts;
  private final String name;

  /** @param name of the list: the end of its address, and the beginning of the keys of its words */
  public Listing(SittingParts parts, String name) {
    this.parts = parts;
    this.name = name;
  }

  /** @throws Refused {@code NO_PAGE} */
  public Body body(Tx tx, String code) {
    return parts.register().findBody(tx, code).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** Whether every word that was asked for stands in the number or in one of the texts, in any language. */
  public static boolean matches(String asked, String number, Text... texts) {
    String all = Stream.concat(Stream.of(number), Arrays.stream(texts).flatMap(text -> Arrays.stream(Lang.values()).map(text::exact)).filter(Objects::nonNull))
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    return Arrays.stream(asked.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }

  public FieldView search(Words w, String asked) {
    return new FieldView("search", "q", w.text(name + ".words"), null, asked, null, "off", null, false, List.of());
  }

  /** A choice, any of them first. */
  public FieldView select(Words w, String field, String asked, Stream<FieldView.Option> options) {
    return new FieldView("select", field, w.text(name + "." + field), null, asked, null, null, null, false,
        Stream.concat(Stream.of(new FieldView.Option("", w.text(name + ".any"))), options).toList());
  }

  public PageView page(Words w, Body body) {
    String home = "/" + w.lang().code() + "/";
    String whose = body.name().in(w.lang());
    return new PageView(parts.origin(), "/b/" + body.code() + "/" + name, w.text(name + ".title"), w.text(name + ".description", whose),
        List.of(new LinkView(w.text("portal.home"), home), new LinkView(whose, home + "b/" + body.code()), new LinkView(w.text(name + ".title"), null)), null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }
}
