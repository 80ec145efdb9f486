package kenes.web.desk;

import java.util.List;
import java.util.stream.Stream;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * The form that convenes a session.
 *
 * @param templates where the form begins as the last session of a kind
 * @param number of the session; null once the council has held one here
 * @param call who asked and who convenes
 * @param texts title and place in each language
 * @param agenda for the error of the agenda as a whole
 * @param planned lines of plans of work to tick; without options where none is near
 * @param setting form, openness, who is invited
 * @param notices the terms of notice that are in force, each with its article
 * @param confirm the box to tick when notice would be short; null while it is not
 * @param wrong every field, for the summary above the form
 * @param problem what is wrong with the whole, or null
 */
public record ConveneView(FrameView frame, List<LinkView> templates, String key, FieldView kind, FieldView number, Call call, List<FieldView> texts, FieldView starts, FieldView agenda, FieldView planned, List<Row> rows,
    Setting setting, List<Notice> notices,
    FieldView confirm, List<FieldView> wrong, String problem) {
  /** Who asked for the session, and who convenes it when that is not the chair. */
  public record Call(FieldView initiator, FieldView deputies, List<FieldView> convener) {
    List<FieldView> all() {
      return Stream.concat(Stream.of(initiator, deputies), convener.stream()).toList();
    }

    public boolean wrong() {
      return all().stream().anyMatch(field -> field.error() != null);
    }
  }

  /** How the sitting is held. @param organization that sits, the plenary first @param invited for the error of the list as a whole */
  public record Setting(FieldView organization, FieldView form, FieldView partners, FieldView closed, FieldView invited, List<Guest> guests, Holders holders) {
    List<FieldView> all() {
      return Stream.of(Stream.of(organization, form, partners, closed, invited), guests.stream().flatMap(guest -> guest.fields().stream()), Stream.of(holders.people())).flatMap(fields -> fields).toList();
    }

    public boolean open() {
      return all().stream().anyMatch(field -> field.error() != null || !field.value().isEmpty() && !field.name().equals("form") && !field.name().equals("organization"))
          || organization.options().stream().skip(1).anyMatch(option -> option.value().equals(organization.value()))
          || !form.value().equals("ORDINARY") || guests.size() > 1 || !holders.post().value().isEmpty();
    }
  }

  /** Holders of posts of other bodies. @param shown for which choice they are shown @param people to tick, vacant posts among them; without options until they are shown */
  public record Holders(FieldView post, FieldView sorts, FieldView region, FieldView shown, FieldView people) {}

  /** Somebody to invite. @param number 1-based @param fields name and office in each language */
  public record Guest(int number, List<FieldView> fields) {}

  /** An item of the agenda to be. @param number 1-based @param planned the line of a plan that it comes from; its value is empty where there is none */
  public record Row(int number, FieldView planned, List<FieldView> titles, FieldView decision, ClosedItem closed) {
    List<FieldView> all() {
      return Stream.of(Stream.of(planned), titles.stream(), Stream.of(decision), closed.all()).flatMap(fields -> fields).toList();
    }
  }

  /** @param basis its article, with the address of the text */
  public record Notice(String title, String days, LinkView basis) {}
}
