package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** The secretary's page of declared interests. @param fields of the form for another one; empty when the sitting is over @param problem why a form came back, or null */
public record HallInterests(HallDeskView.Frame frame, String csrf, String key, List<Declared> declared, List<FieldView> fields, String problem) {

  /** @param reason as it was given, or null when it has been erased @param key of the form that takes it back; null when that is too late */
  public record Declared(TextView item, String itemId, String person, String personId, String reason, String key) {}
}
