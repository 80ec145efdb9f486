package kenes.web.view;

/** A link: its words and its address; {@code href} null means the page itself. */
public record LinkView(String text, String href) {}
