package kenes.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command {@code java -jar ledger.jar}: lets anyone check a record. Ends with 0 if all is well, 1 if not, 2 if asked wrongly. */
public final class VerifyMain {
    private static final String HELP = """
            Checks that a public record is the one its keeper signed.

            java -jar ledger.jar verify URL --key KEY [--since FILE]
                checks a whole record on the web: the signature, every tile, every entry
            java -jar ledger.jar verify --dir DIR --key KEY [--since FILE]
                the same for a copy on disk (the file 'checkpoint' and the folder 'tile')
            java -jar ledger.jar verify --proof FILE --entry FILE --key KEY
                checks one entry with its proof file, without a network

            KEY    the record's public key, one line name+number+key, or a file that holds it.
                   Take it from a source you trust, not from the record itself.
            --since FILE
                   a checkpoint you kept from before: also checks that nothing recorded then
                   was changed or removed since

            Ends with 0 if everything is right, 1 if something is wrong or cannot be read,
            2 if the command is not understood.
            """;

    /** The command was not understood; the message says why. */
    private static final class Usage extends Exception {
        Usage(String message) {
            super(message);
        }
    }

    private VerifyMain() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.stream().anyMatch(Set.of("--help", "-h", "help")::contains)) {
            out.print(HELP);
            return 0;
        }
        try {
            return verify(options(arguments), out) ? 0 : 1;
        } catch (Usage wrong) {
            errors.println(wrong.getMessage() + "\n\n" + HELP);
            return 2;
        } catch (Unverified wrong) {
            out.println("NOT OK. " + wrong.getMessage() + ".");
            return 1;
        } catch (IOException unreadable) {
            errors.println("Cannot be checked, because it cannot be read: " + unreadable);
            return 1;
        }
    }

    /** The options by name; the URL is under "". */
    private static Map<String, String> options(List<String> arguments) throws Usage {
        if (arguments.isEmpty() || !arguments.getFirst().equals("verify")) throw new Usage("The first word must be 'verify'.");
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.size(); i++) {
            var word = arguments.get(i);
            boolean isName = word.startsWith("--");
            if (isName && !Set.of("--key", "--since", "--dir", "--proof", "--entry").contains(word)) throw new Usage("There is no option " + word + ".");
            if (isName && i + 1 == arguments.size()) throw new Usage("A value must follow " + word + ".");
            if (options.put(isName ? word : "", isName ? arguments.get(++i) : word) != null) throw new Usage("Given twice: " + (isName ? word : "the record's address") + ".");
        }
        if (!options.containsKey("--key")) throw new Usage("The option --key is missing: without the record's public key nothing can be checked.");
        int places = (int) List.of("", "--dir", "--proof").stream().filter(options::containsKey).count();
        if (places != 1) throw new Usage("Name one thing to check: an address, --dir or --proof.");
        if (options.containsKey("--proof") != options.containsKey("--entry")) throw new Usage("The options --proof and --entry go together.");
        if (options.containsKey("--proof") && options.containsKey("--since")) throw new Usage("The option --since is for whole records, not for --proof.");
        return options;
    }

    private static boolean verify(Map<String, String> options, PrintStream out) throws Usage, IOException {
        var key = key(options.get("--key"));
        if (options.containsKey("--proof")) return proof(file(options.get("--proof")), file(options.get("--entry")), key, out);
        Optional<byte[]> earlier = options.containsKey("--since") ? Optional.of(file(options.get("--since"))) : Optional.empty();
        return print(Verify.log(log(options), key, earlier), earlier.isPresent(), out);
    }

    private static boolean proof(byte[] proof, byte[] entry, NoteVerifier key, PrintStream out) {
        var read = Proof.parse(proof);
        var checkpoint = read.verify(entry, key);
        out.println("OK. These " + entry.length + " bytes are entry " + read.index() + " of the record " + checkpoint.origin()
                + ", as signed when it had " + checkpoint.size() + " entries.");
        return true;
    }

    private static boolean print(Verify.Report report, boolean compared, PrintStream out) {
        report.checkpoint().ifPresent(checkpoint -> out.println("Record   " + checkpoint.origin() + "\nEntries  " + checkpoint.size() + "\nRoot     " + Text.base64(checkpoint.root())));
        if (report.isGood()) {
            out.println("OK. The signature is right, and so are all " + report.tiles() + " tiles and all " + report.entries() + " entries."
                    + (compared ? " Everything the earlier checkpoint vouched for is still there, unchanged." : ""));
            return true;
        }
        out.println("NOT OK. Problems found: " + report.problemCount());
        report.problems().forEach(problem -> out.println("- " + problem + "."));
        if (report.problemCount() > report.problems().size()) out.println("- and " + (report.problemCount() - report.problems().size()) + " more.");
        return false;
    }

    private static LogReader log(Map<String, String> options) throws Usage {
        if (options.containsKey("--dir")) {
            var directory = path(options.get("--dir"));
            if (!Files.isDirectory(directory)) throw new Usage("There is no folder " + directory + ".");
            return LogReader.directory(directory);
        }
        var url = options.get("");
        if (!url.matches("https?://[^\\s?#]+")) throw new Usage("The record's address must begin with https:// or http://, not " + url + ".");
        try {
            return LogReader.web(URI.create(url));
        } catch (IllegalArgumentException wrong) {
            throw new Usage("Not an address: " + url + ".");
        }
    }

    private static NoteVerifier key(String value) throws Usage {
        try {
            boolean isFile = !value.contains("+") || Files.isRegularFile(path(value));
            return NoteVerifier.parse(isFile ? new String(file(value), StandardCharsets.UTF_8) : value);
        } catch (Unverified wrong) {
            throw new Usage("The key is not right. " + wrong.getMessage() + ".");
        }
    }

    private static byte[] file(String name) throws Usage {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException unreadable) {
            throw new Usage("The file " + name + " cannot be read.");
        }
    }

    private static Path path(String name) throws Usage {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new Usage("Not a file name: " + name + ".");
        }
    }
}
