package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;

/**
 * A form of one step of a decision.
 *
 * @param to where it is sent, below the page's address @param intro what it does, or null
 * @param open shown at once: what must be done next, or a form that came back
 */
public record DecisionFormView(String id, String to, String title, String intro, String key, List<FieldView> fields, String button, boolean open) {}
