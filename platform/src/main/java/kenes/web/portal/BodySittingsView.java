package kenes.web.portal;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** A page of a body's sittings. @param other where the list begins and goes on */
public record BodySittingsView(PageView page, String heading, List<SittingLine> sittings, List<LinkView> other) {}
