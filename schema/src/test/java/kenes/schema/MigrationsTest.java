package kenes.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final String NO_RIGHT = "42501";
    private static final String REFUSED_BY_TRIGGER = "P0001";
    private static final String[] ONE_ENTRY = {
        "insert into journal.head (body, size, last_at, created) values ('KZ-00', 1, now(), now())",
        "insert into journal.entry (body, index, at, actor, type, leaf, leaf_hash) values ('KZ-00', 0, now(), 'a', 't', '', sha256(''))"};

    @Test void theSecondMigrationDoesNothingAndIsQuick() {
        try (TestDatabase database = TestDatabase.empty()) {
            Access first = Migrations.migrate(database.owner());
            long begin = System.nanoTime();
            assertEquals(first, Migrations.migrate(database.owner()));
            System.out.printf("migrate, already newest: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            assertEquals("kenes_app", first.user());
        }
    }

    @Test void thePlatformAddsEntriesButHasNoRightToChangeThem() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestDatabase.execute(database.application(), ONE_ENTRY);
            for (String change : new String[] {"update journal.entry set actor = 'b'", "delete from journal.entry", "truncate journal.entry", "drop table journal.entry",
                    "alter table journal.entry disable trigger all", "create table journal.forged (x int)"})
                assertEquals(NO_RIGHT, refusal(database.application(), change), change);
            TestDatabase.execute(database.application(), "update journal.head set size = 1", "delete from accounts.private_session");
            assertEquals("1", value(database.owner(), "select count(*) from journal.entry where actor = 'a'"));
        }
    }

    @Test void theTriggerRefusesEvenTheOwner() {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestDatabase.execute(database.application(), ONE_ENTRY);
            for (String change : new String[] {"update journal.entry set actor = 'b'", "delete from journal.entry", "truncate journal.entry"})
                assertEquals(REFUSED_BY_TRIGGER, refusal(database.owner(), change), change);
        }
    }

    @Test void everyTableButEntryIsWritable() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            String withoutRight = value(database.owner(), """
                select string_agg(schemaname || '.' || tablename, ' ') from pg_tables where schemaname not in ('public', 'pg_catalog', 'information_schema')
                and not (has_table_privilege('kenes_app', format('%I.%I', schemaname, tablename), 'update') and has_table_privilege('kenes_app', format('%I.%I', schemaname, tablename), 'delete'))""");
            assertEquals("journal.entry", withoutRight);
        }
    }

    @Test void anOwnerWithoutTheRightToCreateRolesWorksAsItselfAndTheTriggerStillProtects() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            TestDatabase.execute(database.owner(), "drop role if exists plain_owner", "create role plain_owner login password 'plain'");
            String name = value(database.owner(), "select current_database()");
            TestDatabase.execute(database.owner(), "alter database " + name + " owner to plain_owner");
            Access plain = new Access(database.owner().jdbcUrl(), "plain_owner", "plain");
            assertEquals(plain, Migrations.migrate(plain));
            assertEquals(plain, Migrations.migrate(plain));
            TestDatabase.execute(plain, ONE_ENTRY);
            assertEquals(REFUSED_BY_TRIGGER, refusal(plain, "delete from journal.entry"));
        } finally {
            try (TestDatabase database = TestDatabase.empty()) {
                TestDatabase.execute(database.owner(), "drop role if exists plain_owner");
            }
        }
    }

    @Test void aDatabaseOfANewerKenesIsRefused() {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestDatabase.execute(database.owner(), "insert into flyway_schema_history select installed_rank + 1000, '999', 'later', type, 'V999__later.sql', checksum, installed_by, installed_on, execution_time, success "
                + "from flyway_schema_history where installed_rank = 1", "comment on table flyway_schema_history is 'another build'");
            LaunchException refused = assertThrows(LaunchException.class, () -> Migrations.migrate(database.owner()));
            assertTrue(refused.getMessage().startsWith("the database was written by another version of Kenes"), refused.getMessage());
        }
    }

    @Test void anAccessNeverPrintsItsPassword() {
        Access access = new Access("jdbc:postgresql://localhost/kenes?ssl=true", "someone", "secret");
        assertFalse(access.toString().contains("secret"));
        assertEquals("jdbc:postgresql://localhost/other?ssl=true", access.database("other").jdbcUrl());
    }

    @Test void aFreshDatabaseIsCopiedQuickly() {
        TestDatabase.fresh().close();
        long begin = System.nanoTime();
        for (int count = 0; count < 10; count++) TestDatabase.fresh().close();
        System.out.printf("fresh test database, made and dropped: %d ms%n", (System.nanoTime() - begin) / 10_000_000);
    }

    private static String refusal(Access access, String command) {
        return assertThrows(SQLException.class, () -> {
            try (Connection connection = access.open(); Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        }, command).getSQLState();
    }

    private static String value(Access access, String query) throws SQLException {
        try (Connection connection = access.open(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
