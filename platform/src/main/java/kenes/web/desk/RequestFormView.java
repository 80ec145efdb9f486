package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;

/**
 * A form of one step of a request.
 *
 * @param to where it is sent @param intro what it does, or null @param open shown at once @param files whether files come with it
 */
public record RequestFormView(String id, String to, String title, String intro, String key, List<FieldView> fields, String button, boolean open, boolean files) {}
