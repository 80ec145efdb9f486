package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Words;
import kenes.meetings.Attendance;
import kenes.register.Staff;
import kenes.voting.Interest;
import kenes.voting.PollMethod;
import kenes.voting.Teller;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.VoteNotes;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** The fields that say how a vote is held: its method, and with hands the two tellers. Read back by the same names. */
final class MethodFields {
  private static final String DEPUTY = "p.";
  private static final String STAFF = "a.";

  private final SittingFacts facts;
  private final Words w;
  private final UUID item;

  MethodFields(SittingFacts facts, Words w, UUID item) {
    this.facts = facts;
    this.w = w;
    this.item = item;
  }

  /**
   * @param prefix of the names, so that two forms stand on one page
   * @param form as it was sent, or null where another one was
   * @param first the method that is chosen at first
   */
  List<FieldView> list(String prefix, FormState form, List<PollMethod> methods, PollMethod first) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(new FieldView("radio", prefix + "method", w.text("chair.method"), null, value(form, prefix + "method", first.name()), error(form, "method"),
        null, null, true, methods.stream().map(one -> new FieldView.Option(one.name(), w.text("vote.method-" + VoteNotes.key(one)))).toList()));
    if (methods.contains(PollMethod.HANDS)) {
      fields.add(teller(prefix + "teller1", form, w.text("chair.teller-1"), error(form, "tellers")));
      fields.add(teller(prefix + "teller2", form, w.text("chair.teller-2"), null));
    }
    return fields;
  }

  private FieldView teller(String name, FormState form, String label, String error) {
    List<FieldView.Option> options = new ArrayList<>(List.of(new FieldView.Option("", w.text("chair.no-teller"))));
    Set<UUID> recused = facts.parts().voting().interests().list(facts.tx(), facts.body().code(), item).stream().map(Interest::person).collect(Collectors.toSet());
    Set<UUID> here = facts.attendance().stream().filter(stay -> stay.leftAt() == null).map(Attendance::person).collect(Collectors.toSet());
    facts.seats().stream().flatMap(seat -> seat.holder().stream()).filter(holder -> here.contains(holder.id()) && !recused.contains(holder.id()))
        .map(holder -> new FieldView.Option(DEPUTY + holder.id(), holder.name(w.lang()))).forEach(options::add);
    facts.parts().register().staff(facts.tx(), facts.body().code(), facts.meeting().startsAt().atZone(facts.zone()).toLocalDate()).stream()
        .map(this::staff).forEach(options::add);
    return new FieldView("select", name, label, w.text("chair.teller-hint"), value(form, name, ""), error, null, null, false, options);
  }

  private FieldView.Option staff(Staff one) {
    return new FieldView.Option(STAFF + one.account(), facts.parts().accounts().get(facts.tx(), one.account()).name() + " (" + w.text("chair.of-staff") + ")");
  }

  private static String value(FormState form, String name, String first) {
    return form == null ? first : form.value(name);
  }

  private String error(FormState form, String name) {
    return form == null ? null : form.error(name, w);
  }

  /** The method that was chosen; null for none. */
  static PollMethod method(Request request, String prefix) {
    return Stream.of(PollMethod.values()).filter(one -> one.name().equals(request.field(prefix + "method"))).findFirst().orElse(null);
  }

  /** The tellers that were chosen. */
  static List<Teller> tellers(Request request, String prefix) {
    return Stream.of("teller1", "teller2").map(name -> request.field(prefix + name)).filter(value -> value.length() > 2)
        .flatMap(value -> Id.find(value.substring(2)).stream().map(id -> value.startsWith(DEPUTY) ? new Teller(id, null) : new Teller(null, id))).toList();
  }
}
