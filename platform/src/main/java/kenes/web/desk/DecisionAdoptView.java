package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.OutcomeView;
import kenes.web.view.TextView;

/** The form that makes a decision of an adopted vote. @param problem why it came back, or null */
public record DecisionAdoptView(FrameView frame, TextView question, OutcomeView outcome, String key, List<FieldView> fields, String problem) {}
