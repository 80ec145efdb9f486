package kenes.routes;

import java.util.List;

/** A paper of a foreign record with everything that was done with it, in the words of its source. @param reference the source's own */
public record Paper(String reference, String title, List<Consultation> consultations) {
  /**
   * One time that somebody dealt with the paper.
   *
   * @param date when, as the source writes it (ISO 8601)
   * @param role what the organization was asked to do
   * @param result what came of it, or null
   */
  public record Consultation(String meeting, String date, String role, String organization, String agendaItem, String result) {}
}
