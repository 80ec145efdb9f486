package kenes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.SignedIn;
import kenes.base.Id;
import kenes.base.Words;
import kenes.base.Lang;
import kenes.base.Refused;

/**
 * What a page needs to know about a request.
 *
 * @param address the language, the path and its parameters
 * @param findSignedIn who asks
 * @param queries the query's parameters
 * @param fields the form's fields; empty for GET
 * @param uploads the form's files
 * @param headers the few headers that pages may read, in lower case
 */
public record Request(Address address, Optional<SignedIn> findSignedIn, Map<String, List<String>> queries,
    Map<String, List<String>> fields, List<Upload> uploads, Map<String, String> headers) {

  Request by(SignedIn signedIn) {
    return new Request(address, Optional.of(signedIn), queries, fields, uploads, headers);
  }

  public Lang lang() {
    return address.lang();
  }

  /** The words of the page's language. */
  public Words words() {
    return Words.of(lang());
  }

  /** As commands take it; {@link Caller#anonymous} when nobody is signed in. */
  public Caller caller() {
    return findSignedIn.map(SignedIn::caller).orElseGet(Caller::anonymous);
  }

  /** Who asks. @throws Refused {@code SIGN_IN_NEEDED} */
  public SignedIn signedIn() {
    return findSignedIn.orElseThrow(() -> new Refused(WebCode.SIGN_IN_NEEDED));
  }

  /** The token for the hidden field {@code csrf}; empty when nobody is signed in. */
  public String csrf() {
    return findSignedIn.map(SignedIn::csrf).orElse("");
  }

  /** A part of the path. @throws IllegalArgumentException when the pattern has none of this name */
  public String path(String name) {
    return address.parameter(name);
  }

  /** A part of the path that must be an id. @throws Refused {@code NO_PAGE} when it is none */
  public UUID id(String name) {
    return Id.find(path(name)).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** A parameter of the query, or an empty string. */
  public String query(String name) {
    return queries.getOrDefault(name, List.of("")).getFirst();
  }

  /** A field of the form as it was typed, without blanks at both ends, or an empty string. */
  public String field(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst().strip();
  }

  /** Every value of a field that may be chosen several times. */
  public List<String> fields(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** The idempotency key that the form carried; the journal refuses a missing one. */
  public String key() {
    return field("key");
  }

  /** The file in this field; empty when none was chosen. @throws Refused {@code UPLOAD_TOO_LARGE} when the form's files were too large to be kept */
  public Optional<Upload> findUpload(String field) {
    return uploads.stream().filter(upload -> upload.field().equals(field) && !upload.name().isBlank()).findFirst()
        .map(Upload::kept);
  }

  /** The value of a cookie. */
  Optional<String> findCookie(String name) {
    return Cookies.find(headers.getOrDefault("cookie", ""), name);
  }
}
