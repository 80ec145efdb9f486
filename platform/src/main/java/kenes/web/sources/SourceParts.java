package kenes.web.sources;

import kenes.db.Db;
import kenes.journal.Journal;
import kenes.register.Register;
import kenes.sources.PolicySources;

/** What the pages of policy sources are made of; put together by {@code Main} only. @param origin the site's public address without a slash at the end */
public record SourceParts(Db db, Journal journal, Register register, PolicySources sources, String origin, String registry) {}
