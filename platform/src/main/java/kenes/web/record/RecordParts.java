package kenes.web.record;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import kenes.couriers.Couriers;
import kenes.db.Db;
import kenes.journal.CheckpointLimit;
import kenes.journal.Journal;
import kenes.journal.LogFiles;
import kenes.register.Register;

/**
 * What the pages of records are made of; put together by {@code Main} only.
 *
 * @param limit from which entry on nothing may be shown: the same that holds checkpoints back
 * @param verifierKey of a body's log, as one line; empty when there is no such log
 * @param origin the site's public address without a slash at the end
 * @param registry code of the registry body, which knows the people's names
 */
public record RecordParts(Db db, Journal journal, LogFiles log, CheckpointLimit limit, Register register, Couriers couriers,
    Function<String, Optional<String>> verifierKey, InstantSource clock, String origin, String registry) {}
