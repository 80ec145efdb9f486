package kenes.web.view;

import java.util.List;

/**
 * The proof chip on an official thing.
 *
 * @param checked  whether a signed checkpoint already covers the entry
 * @param label    “Жазбада № 1 204 · тексерілді”
 * @param sentence what that means, in one plain sentence
 * @param links    the entry, the proof, how to check it without us
 */
public record ProofView(boolean checked, String label, String sentence, List<LinkView> links) {}
