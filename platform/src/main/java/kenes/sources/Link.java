package kenes.sources;

import java.util.UUID;

/** That something came of a paragraph. @param body null for a law @param thing null for a law @param law null for anything else @param index of its entry in the registry's journal */
public record Link(UUID id, String source, String paragraph, TraceKind kind, String body, UUID thing, SourcesAct.Law law, long index) {}
