package kenes.web.desk;

import kenes.web.view.DeskView;
import kenes.web.view.PageView;

/** The frame around a page of the desk. @param csrf the form token @param home the language's part of every address: {@code /kk} */
public record FrameView(PageView page, DeskView desk, String csrf, String home) {}
