package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** The page of the floor for the secretariat. */
public record FloorDeskView(FrameView frame, TextView title, String place, String floorState, String rollState, FloorDesk floor, Recording recording,
    List<FieldView> wrong, String problem) {
  /** @param address that stands now, or null @param key of the form; null for those who may not */
  public record Recording(String path, String csrf, String address, String key, List<FieldView> fields) {}
}
