package kenes.web.portal;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * Who sits in a body on a date.
 *
 * @param heading with the date in words
 * @param action where the date is asked
 * @param field the date
 * @param sentence how many seats are held, or why nobody is shown
 * @param chair who chairs it, or null
 * @param who heading of the names: deputies, or members @param table caption of the table
 * @param column what is said of a seat: its constituency, or on behalf of whom it is held
 * @param quotas of the rules, each with how many fill it
 * @param seats in their order
 * @param groups factions and deputies' groups
 */
public record PeopleView(String heading, String action, FieldView field, String sentence, PersonLink chair, String who, String table, String column, List<String> quotas, List<SeatLine> seats,
    List<CommissionView> commissions, List<LinkView> groups) {

  /** A person. */
  public record PersonLink(String name, String href) {}

  /** A seat. @param person null when it is vacant @param post chair or deputy chair in words, or null */
  public record SeatLine(int number, PersonLink person, String post, String constituency) {}

  /** A commission. @param chair null while it has none */
  public record CommissionView(String name, String href, PersonLink chair, List<PersonLink> members) {}
}
