package kenes.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and as whom to enter it.
 *
 * @param jdbcUrl  address of the database, "jdbc:postgresql://host:port/name"
 * @param user     name of the PostgreSQL role
 * @param password the role's password, empty where the server asks for none
 */
public record Access(String jdbcUrl, String user, String password) {
    /** Opens one plain connection; the caller closes it. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** The same server and role, another database on it. */
    public Access database(String name) {
        return new Access(jdbcUrl.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1"), user, password);
    }

    /** Without the password: this text may reach a log. */
    @Override public String toString() {
        return user + " at " + jdbcUrl;
    }
}
