package kenes.routes;

import java.util.Map;
import kenes.base.Text;

/**
 * The route that takes the place of another on the day after its last.
 *
 * @param route its id
 * @param steps for each step that goes on: the step of the other route at which it does
 * @param ended for each step that does not: why
 */
public record Succession(String route, Map<String, String> steps, Map<String, Text> ended, Basis basis) {}
