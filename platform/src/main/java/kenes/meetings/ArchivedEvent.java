package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;

/** An event known from public sources only. @param held ISO 8601 date, possibly imprecise */
public record ArchivedEvent(UUID id, String kind, String held, Text title, Text summary, List<MeetingsAct.Source> sources) {}
