package kenes.web.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Term;
import kenes.rules.Rulebook;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/**
 * What both pages that try a vote share: the body, its rules today, and the numbers to begin with.
 *
 * @param path of the page below the body's
 * @param rulebook the rules in force; empty where none are known
 * @param numbers seats, in office and present, as they would be typed
 */
record Trial(RuleParts parts, Request request, Body body, String path, Optional<Rulebook> rulebook, Map<String, String> numbers) {
  private static final int SEATS = 20;

  static Trial of(RuleParts parts, Tx tx, Request request, String path) {
    Body body = parts.register().getBody(tx, request.path("body"));
    LocalDate day = RulesPage.shown(body, parts.register().today(tx, body.code()));
    Optional<Term> term = parts.register().termOn(tx, body.code(), day);
    int seats = term.map(Term::seats).orElse(body.seats() == null ? SEATS : body.seats());
    long held = parts.register().seats(tx, body.code(), day).stream().filter(seat -> seat.holder().isPresent()).count();
    String inOffice = String.valueOf(held == 0 || held > seats ? seats : held);
    return new Trial(parts, request, body, path, new BodyRules(parts.rules(), tx, body).on(day).map(BodyRules.Governing::rules),
        Map.of("seats", String.valueOf(seats), "in_office", inOffice, "present", inOffice));
  }

  Words w() {
    return request.words();
  }

  /** The body's address. */
  String home() {
    return "/" + w().lang().code() + "/b/" + body.code();
  }

  /** All that was asked stands in the address, so that the other languages show the same. */
  PageView page(String title) {
    String name = body.name().in(w().lang());
    String top = "/" + w().lang().code() + "/";
    String query = request.queries().entrySet().stream().filter(entry -> entry.getKey().matches("[a-z_0-9]+")).sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().getFirst(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    return new PageView(parts.origin(), "/b/" + body.code() + path + (query.isEmpty() ? "" : "?" + query), title, w().text("what-if.lead"),
        List.of(new LinkView(w().text("portal.home"), top), new LinkView(w().text("portal.bodies.title"), top + "bodies"), new LinkView(name, home()),
            new LinkView(w().text("body-rules.crumb"), home() + "/rules"), new LinkView(title, null)), null,
        body.demo() ? w().text("portal.demo.notice") : null);
  }

  /** Without rules there is nothing to try. */
  Response nothing() {
    return answer(new WhatIfView(page(w().text("what-if.title")), w().text("what-if.lead"), null, null, null, null, List.of(), List.of(), null, null, List.of(),
        null, home() + "/rules"));
  }

  Response answer(WhatIfView view) {
    return Response.html(Templates.render("rules/what_if.jte", Map.of("w", w(), "view", view)));
  }
}
