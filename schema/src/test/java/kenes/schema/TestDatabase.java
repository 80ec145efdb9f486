package kenes.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of its own for one test, migrated and empty: a copy of a template that is migrated once. One server per
 * test run, without fsync, in {@link TestFolder}; it ends with the run.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Access owner;

    private TestDatabase(Access owner) { this.owner = owner; }

    /** Copies the template; the caller closes the copy, which drops it. */
    public static TestDatabase fresh() { return copy(Server.TEMPLATE); }

    /** Copies this database, to which nobody may be connected meanwhile; the caller closes the copy, which drops it. */
    public TestDatabase copy() { return copy(name()); }

    private static TestDatabase copy(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(Server.ADMINISTRATION, "create database " + name + " template " + template + " strategy file_copy");
        return new TestDatabase(Server.ADMINISTRATION.database(name));
    }

    /** A database without any schema, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(Server.ADMINISTRATION, "create database " + name);
        return new TestDatabase(Server.ADMINISTRATION.database(name));
    }

    /** Access as the owner of everything. */
    public Access owner() { return owner; }

    /** Access as the platform's own role, as in production. */
    public Access application() { return Migrations.application(owner); }

    @Override public void close() { execute(Server.ADMINISTRATION, "drop database " + name() + " with (force)"); }

    private String name() { return owner.jdbcUrl().substring(owner.jdbcUrl().lastIndexOf('/') + 1); }

    static void execute(Access access, String... commands) {
        try (Connection connection = access.open(); Statement statement = connection.createStatement()) {
            for (String command : commands) statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by the first test that needs it. */
    private static final class Server {
        static final String TEMPLATE = "kenes_template_" + MigrationsDigest.ofThisBuild().substring(0, 16);
        static final Access ADMINISTRATION = start();

        private static Access start() {
            TestFolder folder = TestFolder.make();
            PostgresLauncher launcher = PostgresLauncher.startWithoutFsyncLosingDataOnPowerCut(folder.data());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                launcher.close();
                folder.leave();
            }));
            Access administration = launcher.access().database("postgres");
            List<String> databases = names(administration);
            for (String left : databases) if (left.startsWith("test_")) execute(administration, "drop database " + left + " with (force)");
            if (!databases.contains(TEMPLATE)) createTemplate(administration);
            return administration;
        }

        /** Migrated under another name first: a run that is killed meanwhile leaves no half of a template. */
        private static void createTemplate(Access administration) {
            execute(administration, "drop database if exists template_new with (force)", "create database template_new");
            Migrations.migrate(administration.database("template_new"));
            execute(administration, "alter database template_new rename to " + TEMPLATE);
        }

        private static List<String> names(Access administration) {
            try (Connection connection = administration.open(); Statement statement = connection.createStatement();
                 ResultSet rows = statement.executeQuery("select datname from pg_database")) {
                List<String> names = new ArrayList<>();
                while (rows.next()) names.add(rows.getString(1));
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
