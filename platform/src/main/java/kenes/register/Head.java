package kenes.register;

import kenes.base.Text;

/** Who holds a post of a body's plenary. @param person null where nobody does @param post as the body calls it, or null where it has no such post by name */
public record Head(Person person, Text post) {}
