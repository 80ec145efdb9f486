package kenes.schema;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the newest version of the schema and gives the platform its own, weaker role. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String APPLICATION = "kenes_app";
    /** Tables of which the platform may add rows but never change or remove one. */
    private static final List<String> APPEND_ONLY = List.of("journal.entry");
    private static final int OLDEST_POSTGRESQL = 15;

    private Migrations() { }

    /**
     * Migrates where needed and returns the access that the platform works with: the role kenes_app, which cannot change
     * entries, or the owner itself where that one may not create roles (a trigger protects the entries even then).
     */
    public static Access migrate(Access owner) {
        Access application = application(owner);
        if (isCurrent(application)) return application;
        if (isCurrent(owner) && !mayCreateRoles(owner)) return owner;
        try {
            flyway(owner, "classpath:db/migration").migrate();
            return grant(owner, application);
        } catch (FlywayValidateException e) {
            throw new LaunchException("the database was written by another version of Kenes: start that version, or a newer one (" + LaunchFailures.oneLine(e.getMessage()) + ")", e);
        } catch (FlywayException | SQLException e) {
            throw new LaunchException("the database could not be prepared: " + LaunchFailures.oneLine(e.getMessage()), e);
        }
    }

    /** The platform's own access to a database that this build has migrated. */
    static Access application(Access owner) {
        return new Access(owner.jdbcUrl(), APPLICATION, applicationPassword(owner));
    }

    static Flyway flyway(Access owner, String location) {
        return Flyway.configure().dataSource(owner.jdbcUrl(), owner.user(), owner.password()).locations(location)
            .placeholderReplacement(false).defaultSchema("public").failOnMissingLocations(true)
            .ignoreMigrationPatterns(new String[0]) // a migration that this build does not know means newer data: refuse it
            .load();
    }

    /** Whether this role can enter and finds exactly this build's migrations; costs one connection and one row. */
    private static boolean isCurrent(Access access) {
        try (Connection connection = access.open(); Statement statement = connection.createStatement()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_POSTGRESQL) throw new LaunchException("the database is PostgreSQL " + major + ", Kenes needs " + OLDEST_POSTGRESQL + " or newer");
            return MigrationsDigest.ofThisBuild().equals(text(statement, "select obj_description(to_regclass('public.flyway_schema_history'), 'pg_class')"));
        } catch (SQLException e) {
            return false; // not there yet: the owner's own connection reports what is really wrong
        }
    }

    private static boolean mayCreateRoles(Access owner) {
        try (Connection connection = owner.open(); Statement statement = connection.createStatement()) {
            return mayCreateRoles(statement);
        } catch (SQLException e) {
            throw new LaunchException("no connection to the database as " + owner + ": " + LaunchFailures.oneLine(e.getMessage()), e);
        }
    }

    private static boolean mayCreateRoles(Statement statement) throws SQLException {
        return "t".equals(text(statement, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"));
    }

    private static Access grant(Access owner, Access application) throws SQLException {
        try (Connection connection = owner.open(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('kenes grants'))");
            boolean separate = mayCreateRoles(statement);
            if (separate) {
                if (!canEnter(application)) prepareRole(statement, application);
                for (String command : grants(statement)) statement.execute(command);
            } else {
                LOG.warn("{} may not create roles: the platform works as the owner, and only the trigger protects the entries", owner.user());
            }
            statement.execute("comment on table public.flyway_schema_history is '" + MigrationsDigest.ofThisBuild() + "'");
            connection.commit();
            if (separate && !canEnter(application)) throw new LaunchException("the database does not let " + application + " in: allow this role where you allowed " + owner.user() + " (pg_hba.conf)");
            return separate ? application : owner;
        }
    }

    private static boolean canEnter(Access access) {
        try (Connection connection = access.open()) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void prepareRole(Statement statement, Access application) throws SQLException {
        boolean exists = text(statement, "select rolname from pg_roles where rolname = '" + APPLICATION + "'") != null;
        // The password is base64url: it needs no quoting.
        statement.execute((exists ? "alter" : "create") + " role " + APPLICATION + " login password '" + application.password() + "'");
    }

    /** Everything in the modules' schemas, except changing what is append-only; rights given earlier are taken back first. */
    private static List<String> grants(Statement statement) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (ResultSet schemas = statement.executeQuery("select quote_ident(nspname) from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')")) {
            while (schemas.next()) {
                String schema = schemas.getString(1);
                commands.add("revoke all on all tables in schema " + schema + " from " + APPLICATION);
                commands.add("grant usage on schema " + schema + " to " + APPLICATION);
                commands.add("grant select, insert, update, delete on all tables in schema " + schema + " to " + APPLICATION);
                commands.add("grant usage, select on all sequences in schema " + schema + " to " + APPLICATION);
            }
        }
        for (String table : APPEND_ONLY) commands.add("revoke update, delete on " + table + " from " + APPLICATION);
        return commands;
    }

    /** Derived from the owner's: every node of an installation knows it without a second secret to keep. */
    private static String applicationPassword(Access owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("kenes:" + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
