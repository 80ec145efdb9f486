import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the seed of Kazakhstan's maslikhats from two lists of facts: the councils and the official classifier of
 * territorial units (KATO). Usage: java tools/SeedBodies.java FOLDER [OUTPUT], where FOLDER holds data/kz-bodies.csv
 * and data/kz-kato. A unit is looked up by its region, its type and its name, because names repeat across the country.
 */
class SeedBodies {

    private static final String OUTPUT = "platform/src/main/resources/seed/kz-bodies.csv";
    private static final String HEADER = "code,parent,kind,level,territory_kato,iso_3166_2,name_kk,name_ru,name_en,"
            + "territory_name_kk,territory_name_ru,territory_name_en,territory_source,seats,seats_source,name_source";
    private static final Pattern NAME_READ = Pattern.compile("^read: (https?://\\S+)");
    private static final Pattern SEATS_READ = Pattern.compile("seats read: (https?://\\S+)");

    /** One unit of the classifier, with its abbreviations written out. */
    record Unit(String kato, String region, String type, String nameKk, String nameRu) {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0], "data");
        String classifier = classifierAddress(data.resolve("kz-kato/kato.source.json"));
        List<Unit> units = units(data.resolve("kz-kato/councils-derived-229.csv"));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Map<String, String> body : rows(data.resolve("kz-bodies.csv"))) {
            Unit unit = match(units, body);
            if (unit == null) System.err.println("no unit in the classifier: " + body.get("code"));
            else report(body, unit);
            lines.add(line(body, unit, classifier));
        }
        Path output = Path.of(arguments.length > 1 ? arguments[1] : OUTPUT);
        Files.writeString(output, String.join("\n", lines) + "\n");
        System.err.println((lines.size() - 1) + " councils written to " + output);
    }

    /** Same region and type, then the Kazakh name; where its spelling differs, the Russian one. Never both guesses. */
    private static Unit match(List<Unit> units, Map<String, String> body) {
        String region = body.get("code").substring(3, 5);
        String type = type(body.get("level"));
        List<Unit> candidates = units.stream().filter(u -> u.region.equals(region) && u.type.equals(type)).toList();
        List<Unit> found = candidates.stream().filter(u -> same(u.nameKk, body.get("name_kk"))).toList();
        if (found.isEmpty())
            found = candidates.stream().filter(u -> same(u.nameRu, body.get("name_ru"))).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static void report(Map<String, String> body, Unit unit) {
        if (!unit.nameKk.equals(body.get("name_kk")) || !unit.nameRu.equals(body.get("name_ru")))
            System.err.printf("spelling of the classifier kept: %s %s / %s (listed: %s / %s)%n", body.get("code"),
                    unit.nameKk, unit.nameRu, body.get("name_kk"), body.get("name_ru"));
    }

    private static String line(Map<String, String> body, Unit unit, String classifier) {
        String source = body.get("source");
        String nameSource = first(NAME_READ, source);
        String seatsSource = first(SEATS_READ, source);
        if (seatsSource.isEmpty() && !body.get("seats_2023").isEmpty()) seatsSource = nameSource;
        List<String> cells = List.of(body.get("code"), body.get("parent_code"), "maslikhat", body.get("level"),
                unit == null ? "" : unit.kato, body.get("iso_3166_2"),
                body.get("maslikhat_kk"), body.get("maslikhat_ru"), body.get("maslikhat_en"),
                unit == null ? body.get("name_kk") : unit.nameKk, unit == null ? body.get("name_ru") : unit.nameRu,
                body.get("name_en").replace(" (city)", ""), unit == null ? "" : classifier,
                body.get("seats_2023"), seatsSource, nameSource);
        return String.join(",", cells.stream().map(SeedBodies::quoted).toList());
    }

    private static List<Unit> units(Path file) throws IOException {
        List<Unit> units = new ArrayList<>();
        for (Map<String, String> row : rows(file)) {
            String kato = row.get("kato");
            String kk = expandKazakh(row.get("name_kk"));
            String type = row.get("level").equals("oblast") ? "region" : kk.endsWith("қаласы") ? "city" : "district";
            units.add(new Unit(kato, kato.substring(0, 2), type, kk, expandRussian(row.get("name_ru"))));
        }
        return units;
    }

    private static String type(String level) {
        return level.equals("city") || level.equals("district") ? level : "region";
    }

    private static String expandKazakh(String name) {
        return name.replaceFirst(" (Қ\\.Ә\\.|Г\\.А\\.|қ\\.)$", " қаласы").replace("атын.ауданы", "атындағы аудан");
    }

    private static String expandRussian(String name) {
        return name.replaceFirst("^(.+) Г\\.А\\.$", "город $1").replaceFirst("^г\\.", "город ")
                .replaceFirst("^Район", "район").replaceFirst("им\\.(?=\\p{Lu})", "имени ");
    }

    private static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.-]", "");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String classifierAddress(Path file) throws IOException {
        return first(Pattern.compile("\"listing_url\": \"([^\"]+)\""), Files.readString(file));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) row.put(header.get(i), cells.get(i));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (char c : line.toCharArray()) {
            if (c == '"') inQuotes = !inQuotes;
            else if (c == ',' && !inQuotes) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
