package kenes.decisions;

import java.util.List;

/** Texts that have been looked through and kept. @param differences between the two languages, or null where they were not compared @param reason why they may differ; null where they do not */
public record ReadyTexts(List<DecisionsAct.Wording> wordings, Integer differences, String reason) {}
