package kenes.web.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Account;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Person;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.FieldView;

/** The accounts of the installation: for its administrators only. */
final class AccountsPage {
  private static final Duration LINK_LIFETIME = Duration.ofHours(24);
  private static final String PATH = "/desk/accounts";

  private final DeskParts parts;

  AccountsPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.of(Map.of("person", request.query("person"))), null);
  }

  /** The name has to be a new one: that keeps the list readable, and makes a form that is sent twice harmless. */
  Response create(Request request) {
    requireAdministrator(request);
    return Forms.submit(request, () -> {
      String name = request.field("name");
      if (parts.accounts().list().stream().anyMatch(account -> account.name().equalsIgnoreCase(name))) {
        throw Refused.field("name", DeskCode.ACCOUNT_NAME_TAKEN);
      }
      UUID person = Id.find(request.field("person")).orElse(null);
      if (person != null) {
        parts.sitting().db().read(tx -> parts.sitting().register().person(tx, person));
      }
      UUID account = parts.accounts().create(name, person, request.field("administrator").equals("yes"), false);
      return Response.redirect("/" + request.lang().code() + PATH + "#account-" + account);
    }, form -> page(request, form, null));
  }

  /** Makes a sign-in link and shows it in the answer itself: nowhere else can it be seen again. */
  Response link(Request request) {
    requireAdministrator(request);
    Account account = parts.sitting().db().read(tx -> parts.accounts().get(tx, request.id("account")));
    String token = parts.accounts().signInLink(account.id(), LINK_LIFETIME);
    String address = parts.sitting().origin() + "/" + request.lang().code() + "/desk/sign-in/" + token;
    Words w = request.words();
    FieldView field = new FieldView("text", "link", w.text("accounts.link-label"), w.text("accounts.link-once"), address, null, "off", null, false, List.of());
    return page(request, FormState.fresh(), new AccountsView.Link(w.text("accounts.link-title", account.name()), field));
  }

  Response disable(Request request) {
    requireAdministrator(request);
    return Forms.submit(request, () -> {
      UUID account = request.id("account");
      if (account.equals(request.caller().account())) {
        throw new Refused(DeskCode.OWN_ACCOUNT);
      }
      parts.accounts().disable(account);
      return Response.redirect("/" + request.lang().code() + PATH + "#account-" + account);
    }, form -> page(request, form, null));
  }

  static void requireAdministrator(Request request) {
    if (!request.caller().administrator()) {
      throw new Refused(DeskCode.ADMINISTRATOR_ONLY);
    }
  }

  private Response page(Request request, FormState form, AccountsView.Link link) {
    requireAdministrator(request);
    List<Account> accounts = parts.accounts().list();
    AccountsView view = parts.sitting().db().read(tx -> view(tx, request, accounts, form, link));
    return Response.html(Templates.render("desk/accounts.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private AccountsView view(Tx tx, Request request, List<Account> accounts, FormState form, AccountsView.Link link) {
    Words w = request.words();
    List<AccountsView.Line> lines = new ArrayList<>();
    for (Account account : accounts) {
      lines.add(line(tx, w, account, account.id().equals(request.caller().account())));
    }
    Optional<Person> person = Id.find(form.value("person")).map(id -> parts.sitting().register().person(tx, id));
    FrameView frame = new DeskFrame(parts, tx, request).view(null, PATH, w.text("accounts.title"), List.of(), null, null);
    return new AccountsView(frame, "/" + w.lang().code() + PATH, lines, link, form(w, form, person), form.problem(w));
  }

  private AccountsView.Line line(Tx tx, Words w, Account account, boolean own) {
    String whose = account.person() == null ? w.text("accounts.no-person") : parts.sitting().register().person(tx, account.person()).name(w.lang());
    String state = w.text(account.disabled() ? "accounts.disabled" : account.administrator() ? "accounts.administrator" : "accounts.active");
    return new AccountsView.Line(account.id().toString(), account.name(), whose, state, !account.disabled(), own);
  }

  private static AccountsView.Form form(Words w, FormState form, Optional<Person> person) {
    DeskFields fields = new DeskFields(w, form);
    FieldView typed = fields.input("text", "name", w.text("accounts.name"), w.text("accounts.new-hint"), true);
    String error = typed.error() == null ? form.error("person", w) : typed.error();
    String value = form.refused() == null ? person.map(someone -> someone.name(w.lang())).orElse("") : typed.value();
    FieldView name = new FieldView("text", "name", typed.label(), typed.hint(), value, error, "off", null, true, List.of());
    FieldView administrator = person.isPresent() ? null : new FieldView("checkbox", "administrator", w.text("accounts.is-administrator"), null,
        form.value("administrator"), null, null, null, false, List.of());
    String title = person.map(someone -> w.text("accounts.new-for", someone.name(w.lang()))).orElse(w.text("accounts.new"));
    return new AccountsView.Form(form.key(), title, person.map(someone -> someone.id().toString()).orElse(""), name, administrator);
  }
}
