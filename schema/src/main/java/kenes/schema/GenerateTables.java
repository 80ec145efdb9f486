package kenes.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/** Run by the build: migrates an empty database and writes the jOOQ classes of what came out. */
final class GenerateTables {
    private static final String PACKAGE = "kenes.schema.generated";

    /** Held here: the logging system itself keeps only weak references. */
    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    private GenerateTables() { }

    /** Arguments: the module's folder and its build folder. */
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0], "src/main/resources/db/migration");
        Path build = Path.of(args[1]);
        String digest = MigrationsDigest.of(migrations);
        MigrationsDigest.write(build.resolve("classes"), digest);
        // The generator's own bytes belong to the stamp: a changed setting below generates anew.
        String stamp = digest + " " + MigrationsDigest.of(build.resolve("classes/kenes/schema/GenerateTables.class")) + " " + org.jooq.Constants.FULL_VERSION;
        Path sources = build.resolve("generated-sources/jooq");
        Path stampFile = build.resolve("generated-sources/jooq.stamp");
        if (Files.isDirectory(sources) && Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) return;
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        QUIET.setLevel(Level.WARNING);
        generate(build.resolve("test-postgres"), migrations, sources);
        Files.writeString(stampFile, stamp);
    }

    private static void generate(Path data, Path migrations, Path sources) throws Exception {
        try (PostgresLauncher server = PostgresLauncher.startWithoutFsyncLosingDataOnPowerCut(data)) {
            Access access = server.access().database("generation");
            try (Connection connection = server.access().open(); var statement = connection.createStatement()) {
                statement.execute("drop database if exists generation");
                statement.execute("create database generation");
            }
            Migrations.flyway(access, "filesystem:" + migrations).migrate();
            try (Connection connection = access.open()) {
                PostgresBinaries.deleteTree(sources);
                GenerationTool tool = new GenerationTool();
                tool.setConnection(connection);
                tool.run(configuration(sources));
            }
        }
    }

    private static Configuration configuration(Path sources) throws IOException {
        Files.createDirectories(sources);
        Database database = new Database().withName("org.jooq.meta.postgres.PostgresDatabase")
            .withIncludes(".*").withExcludes("(public|pg_catalog|information_schema)\\..*")
            .withForcedTypes(new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamptz|timestamp.* with time zone)"));
        Generate generate = new Generate().withRecords(true).withPojos(false).withDaos(false).withJavaTimeTypes(true).withRoutines(false).withGeneratedAnnotation(false);
        return new Configuration().withLogging(org.jooq.meta.jaxb.Logging.WARN)
            .withGenerator(new Generator().withDatabase(database).withGenerate(generate)
                .withTarget(new Target().withPackageName(PACKAGE).withDirectory(sources.toString())));
    }
}
