package kenes.web.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Alphabet;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.rules.Rules;
import kenes.web.Access;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.Upload;
import kenes.web.WebCode;
import kenes.web.WebSettings;
import kenes.web.view.LinkView;

/** Rulebooks on the administrator's desk: a text is checked, its changes are shown in words, and only then it is loaded. */
public final class RulesDesk {
  private static final String LOAD = "load";

  private final DeskParts parts;

  public RulesDesk(DeskParts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    String rules = "/:lang/desk/b/:body/rules";
    Access load = Access.granted(Permission.LOAD_RULES);
    return Stream.concat(new RoutesDesk(parts).routes().stream(), Stream.of(
        Route.get("/:lang/desk/rules", Access.signedIn(), this::bodies),
        Route.get(rules, load, request -> page(request, FormState.fresh(), Optional.empty())),
        Route.upload(rules, load, this::send))).toList();
  }

  /** The registry first, whose rulebooks hold for whole kinds of bodies; then every body. */
  private Response bodies(Request request) {
    AccountsPage.requireAdministrator(request);
    Words w = request.words();
    return parts.sitting().db().read(tx -> {
      String home = "/" + w.lang().code() + "/desk/b/";
      LinkView registry = new LinkView(w.text("rules-desk.kinds"), home + parts.sitting().registry() + "/rules");
      List<LinkView> bodies = parts.sitting().register().listBodies(tx).stream().filter(body -> !body.code().equals(parts.sitting().registry()))
          .map(body -> new LinkView(body.name().in(w.lang()), home + body.code() + "/rules"))
          .sorted(Comparator.comparing(LinkView::text, Alphabet.ORDER)).toList();
      FrameView frame = new DeskFrame(parts, tx, request).view(null, "/desk/rules", w.text("rules-desk.title"), List.of(), null, null);
      return Response.html(Templates.render("desk/rules_bodies.jte", Map.of("w", w, "view", new RulesDeskView.Bodies(frame, registry, new LinkView(w.text("routes-desk.title"), home + parts.sitting().registry() + "/routes"), bodies))));
    });
  }

  /** What is loaded must be what was shown: a text changed since then is checked and shown again. */
  private Response send(Request request) {
    return Forms.submit(request, () -> {
      String text = text(request);
      byte[] yaml = bytes(text);
      if (request.field("step").equals(LOAD) && request.field("seen").equals(Digest.of(yaml).hex())) {
        parts.sitting().rules().load(request.caller(), request.path("body"), request.key(), yaml);
        return Response.redirect("/" + request.lang().code() + "/desk/b/" + request.path("body") + "/rules#loaded");
      }
      Rules.Preview preview = parts.sitting().db().read(tx -> preview(tx, request.path("body"), yaml));
      return page(request, form(text, null, request.key()), Optional.of(preview));
    }, form -> page(request, form(typed(request, form.refused()), form.refused(), form.key()), Optional.empty()));
  }

  /** @throws Refused {@code FORM_TOO_LARGE} */
  static byte[] bytes(String text) {
    byte[] yaml = text.getBytes(StandardCharsets.UTF_8);
    if (yaml.length > WebSettings.FORM_BYTES) {
      throw new Refused(WebCode.FORM_TOO_LARGE, WebSettings.FORM_BYTES >> 10);
    }
    return yaml;
  }

  private Rules.Preview preview(Tx tx, String code, byte[] yaml) {
    Body body = parts.sitting().register().getBody(tx, code);
    LocalDate today = parts.sitting().register().today(tx, code);
    return parts.sitting().rules().preview(tx, code, body.kind(), today, yaml);
  }

  static FormState form(String text, Refused refused, String key) {
    return new FormState(Map.of("yaml", List.of(text)), refused, key.isEmpty() ? FormState.newKey() : key);
  }

  /** What the form comes back with: a file that was too large is not there to be read. */
  static String typed(Request request, Refused refused) {
    return refused.code() == WebCode.UPLOAD_TOO_LARGE ? request.field("yaml") : text(request);
  }

  /** The file when one was chosen, else what was typed. A form sends ends of lines of its own kind; a file of rules has the plain ones. */
  static String text(Request request) {
    String sent = request.findUpload("file").map(Upload::bytes).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElseGet(() -> request.field("yaml"));
    return sent.strip().replace("\r\n", "\n") + "\n";
  }

  private Response page(Request request, FormState form, Optional<Rules.Preview> preview) {
    RulesDeskView view = parts.sitting().db().read(tx -> {
      Words w = request.words();
      Body body = parts.sitting().register().getBody(tx, request.path("body"));
      String path = "/desk/b/" + body.code() + "/rules";
      LinkView all = new LinkView(w.text("rules-desk.title"), "/" + w.lang().code() + "/desk/rules");
      FrameView frame = new DeskFrame(parts, tx, request).view(body, path, w.text("rules-desk.load-title"), List.of(all), null, null);
      boolean registry = body.code().equals(parts.sitting().registry());
      return new RulesDeskWords(w, form).view(frame, "/" + w.lang().code() + path,
          registry ? w.text("rules-desk.for-kind") : w.text("rules-desk.for-body", body.name().in(w.lang())),
          parts.sitting().rules().list(tx, body.code()), preview);
    });
    return Response.html(Templates.render("desk/rules.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }
}
