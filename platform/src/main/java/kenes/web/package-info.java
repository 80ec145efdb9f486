/**
 * Pages: read facades, build one view record, render a template in a language. Writes nothing but through facades.
 *
 * <p><b>A public page</b> is kept as bytes until a journal that it read grows: a class with a constructor that takes the
 * facades, a method {@code CachedPage render(Address)}, a line {@code Route.cached("/:lang/b/:body", page::render)} in
 * {@link kenes.web.Site}, and a row in {@code access-matrix.txt}. All of it reads one snapshot:
 * <pre>
 * CachedPage render(Address address) {
 *   return db.read(tx -&gt; {
 *     BodyView view = …;                                        // Refused NOT_FOUND becomes the 404 page
 *     byte[] html = Templates.render("portal/body.jte", Map.of("w", Words.of(address.lang()), "page", …, "view", view));
 *     return new CachedPage(html, Map.of(body, journal.sizes(tx).get(body)), Instant.MAX);   // or when its words change
 *   });
 * }
 * </pre>
 * The query is no part of a kept page's address. Pages for one reader are {@code Route.get(path, access, page)}.
 *
 * <p><b>A form</b> has three hidden things: {@code csrf} ({@link kenes.web.Request#csrf}), {@code key}
 * ({@link kenes.web.FormState#key}) that makes a second sending harmless, and what was typed before. Showing and sending
 * use one template:
 * <pre>
 * Response show(Request request) { return form(request, FormState.fresh()); }
 * Response send(Request request) {
 *   return Forms.submit(request, () -&gt; {
 *     meetings.convene(request.caller(), request.path("body"), request.key(), new Convene(request.field("place"), …));
 *     return Response.redirect("/" + request.lang().code() + "/desk/" + request.path("body"));
 *   }, form -&gt; form(request, form));                            // with form.value("place"), form.error("place", words)
 * }
 * </pre>
 * A file comes with {@code Route.upload} and {@link kenes.web.Request#findUpload}.
 *
 * <p><b>A live region</b> is a fragment with an id. The same fragment template serves the page and the
 * {@link kenes.web.live.LiveView}; {@code liveHub.route("sitting", Access.anyone(), view)} goes into the table of
 * addresses, and the page's {@code PageView.live} is {@code /kk/live/sitting/<body>/<meeting>}.
 *
 * <p>A refusal is thrown as {@link kenes.base.Refused}; {@link kenes.web.Refusals} alone knows statuses and words.
 */
package kenes.web;
