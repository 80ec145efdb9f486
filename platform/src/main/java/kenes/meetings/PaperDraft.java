package kenes.meetings;

import java.util.List;
import java.util.UUID;

/** Files that are uploaded and not yet published. @param paper whose versions they are to become, or null for a new one */
public record PaperDraft(UUID id, UUID item, UUID paper, List<Papers.File> files) {}
