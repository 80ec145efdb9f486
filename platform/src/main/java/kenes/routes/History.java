package kenes.routes;

import java.util.List;
import kenes.base.Digest;

/** A paper's history from a foreign record. @param paper the source's own reference @param route digest of the route along which it was walked */
public record History(String paper, String title, Digest route, List<PaperStep> steps) {}
