package kenes.routes;

/**
 * A step of a paper in a foreign record, in the words of its source.
 *
 * @param step id of the step in the route; what no step says is written as the source has it
 * @param at when, as the source writes it (ISO 8601)
 * @param organization who dealt with it
 * @param meeting name of the sitting
 * @param agendaItem its number there
 * @param role what the organization was asked to do
 * @param result what came of it; null: the source says nothing
 * @param breach code of what it broke of the route, see {@link RoutesCode}, or null
 */
public record PaperStep(String step, String at, String organization, String meeting, String agendaItem, String role, String result,
    String breach) {}
