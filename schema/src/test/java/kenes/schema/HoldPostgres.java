package kenes.schema;

import java.nio.file.Path;

/** A Kenes to be killed by a test: starts the server, writes one row, says so, and waits to die. */
final class HoldPostgres {
    private HoldPostgres() { }

    public static void main(String[] args) throws Exception {
        PostgresLauncher launcher = PostgresLauncher.start(Path.of(args[0]));
        TestDatabase.execute(launcher.access(), "create table kept (x int)", "insert into kept values (42)");
        System.out.println("holding " + launcher.pid());
        System.in.read();
    }
}
