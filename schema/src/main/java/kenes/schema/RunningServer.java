package kenes.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The bundled server while another Kenes runs it: for commands that only read beside a node that serves. */
public final class RunningServer {
    private RunningServer() { }

    /** The database on this data folder, as its owner; empty when no server runs there or it does not answer. */
    public static Optional<Access> find(Path data) {
        Cluster cluster = new Cluster(data.toAbsolutePath().normalize(), ServerUser.choose());
        try {
            Optional<Cluster.Running> running = cluster.findRunning();
            if (running.isEmpty()) return Optional.empty();
            Access access = new Access("jdbc:postgresql://127.0.0.1:" + running.get().port() + "/kenes", Cluster.OWNER, cluster.password());
            try (Connection connection = access.open()) {
                return connection.isValid(10) ? Optional.of(access) : Optional.empty();
            }
        } catch (IOException | SQLException e) {
            return Optional.empty();
        }
    }
}
