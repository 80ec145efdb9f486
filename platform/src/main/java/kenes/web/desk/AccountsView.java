package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;

/**
 * The accounts of the installation.
 *
 * @param link a sign-in link just made, shown once; else null
 * @param form that creates an account
 */
public record AccountsView(FrameView frame, String path, List<Line> accounts, Link link, Form form, String problem) {
  /** @param whose the person's name, or that it is of staff @param usable whether it can still sign in */
  public record Line(String id, String name, String whose, String state, boolean usable, boolean own) {}

  /** @param title whose it is @param field to copy from */
  public record Link(String title, FieldView field) {}

  /** @param person id of the person whose account it will be, or an empty string */
  public record Form(String key, String title, String person, FieldView name, FieldView administrator) {}
}
