package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;

/**
 * A folded form of a desk in the hall: one command.
 *
 * @param to where it is sent, below the desk's address
 * @param key of the form
 * @param about id of what it is about: a vote, or an item
 * @param title what unfolds it
 * @param note what the command does, said before it is given
 * @param button what the button says
 * @param open unfolded at once
 */
public record HallForm(String to, String key, String about, String title, String note, List<FieldView> fields, String button, boolean open) {}
