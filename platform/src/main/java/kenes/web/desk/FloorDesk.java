package kenes.web.desk;

import java.util.List;
import java.util.stream.Stream;
import kenes.web.sitting.FloorView;
import kenes.web.sitting.SittingView;
import kenes.web.view.FieldView;

/**
 * The floor as the chair and the secretariat conduct it.
 *
 * @param state that it was made for
 * @param shown false on the chair's place while nobody can be called
 * @param none why there is no floor now, or null
 * @param speaker who has it, or null
 * @param end for the chair while somebody speaks, else null
 * @param extend for the chair while somebody speaks whose time is limited, else null
 * @param policy the declared order with its basis, or null
 * @param reorder for the chair, with two in the queue at least; else null
 * @param call for somebody to be called or put into the queue; null without an open item
 */
public record FloorDesk(String path, String csrf, String state, boolean shown, String none, SittingView.Speaker speaker, ChairDesk.Action end, Extend extend,
    String policy, List<Waiting> queue, Reorder reorder, Call call) {

  /** @param give the key of the form that gives the floor, for the next one; else null @param withdraw the key of the form that takes them out */
  public record Waiting(FloorView.Waiting line, String give, String withdraw) {}

  public record Extend(String key, FieldView minutes) {}

  public record Reorder(String key, FieldView request, FieldView place, FieldView reason) {}

  /** @param give whether the floor can be given at once */
  public record Call(String key, boolean give, FieldView person, FieldView kk, FieldView ru, FieldView kind) {}

  /** Whether the form that calls somebody stands open: nobody waits, or it came back. */
  public boolean callOpen() {
    return queue.isEmpty() && speaker == null || Stream.of(call.person(), call.kk(), call.kind()).anyMatch(field -> field.error() != null);
  }

  /** Every field, for the summary above the forms. */
  List<FieldView> fields() {
    return Stream.of(extend == null ? Stream.<FieldView>of() : Stream.of(extend.minutes()),
        reorder == null ? Stream.<FieldView>of() : Stream.of(reorder.request(), reorder.place(), reorder.reason()),
        call == null ? Stream.<FieldView>of() : Stream.of(call.person(), call.kk(), call.kind())).flatMap(fields -> fields).toList();
  }
}
