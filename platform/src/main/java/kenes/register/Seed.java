package kenes.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Recorded;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The bodies of Kazakhstan that come with Kenes: the registry body {@code KZ}, 228 maslikhats and the national bodies. */
public final class Seed {
  /** The registry body's code and the root of the tree. */
  public static final String REGISTRY = "KZ";

  private static final Text REGISTRY_NAME = Text.of("Қазақстан Республикасының өкілді органдары",
      "Представительные органы Республики Казахстан", "Representative bodies of the Republic of Kazakhstan");
  private static final Text LAW_ON_LOCAL_GOVERNMENT = Text.of(
      "«Қазақстан Республикасындағы жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» Қазақстан Республикасының 2001 жылғы 23 қаңтардағы № 148 Заңы",
      "Закон Республики Казахстан от 23 января 2001 года № 148 «О местном государственном управлении и самоуправлении в Республике Казахстан»",
      "Law of the Republic of Kazakhstan of 23 January 2001 No. 148 “On Local State Government and Self-Government in the Republic of Kazakhstan”");
  private static final String LAW_ON_LOCAL_GOVERNMENT_SOURCE = "https://zan.gov.kz/client/#!/doc/7966/rus/01.03.2023";
  private static final String COMMON_ZONE = "Asia/Almaty";
  /** Regions whose clocks differed from the common zone before 1 March 2024. */
  private static final Map<String, String> ZONES = Map.of("KZ-15", "Asia/Aqtobe", "KZ-23", "Asia/Atyrau", "KZ-27", "Asia/Oral",
      "KZ-39", "Asia/Qostanay", "KZ-43", "Asia/Qyzylorda", "KZ-47", "Asia/Aqtau");

  private final Registrar registrar;

  /** @param registrar of an installation whose registry body is {@link #REGISTRY} */
  public Seed(Registrar registrar) {
    this.registrar = registrar;
  }

  /** Registers all of them in one transaction; does nothing the second time. */
  public Recorded load(Caller caller) {
    List<RegisterAct.BodyRegistered> bodies = new ArrayList<>();
    bodies.add(new RegisterAct.BodyRegistered(REGISTRY, null, "registry", "national", REGISTRY_NAME, null, null, null,
        COMMON_ZONE, null, null, null, null, null, Map.of(), null, false));
    rows().forEach(row -> bodies.add(maslikhat(row)));
    entries(yaml().get("bodies")).forEach(entry -> bodies.add(national(entry)));
    return registrar.registerBodies(caller, "seed-bodies-1", bodies);
  }

  private static RegisterAct.BodyRegistered maslikhat(Map<String, String> row) {
    Map<String, String> sources = new HashMap<>(Map.of("legal_basis", LAW_ON_LOCAL_GOVERNMENT_SOURCE));
    for (String fact : List.of("name", "territory", "seats")) {
      if (!row.get(fact + "_source").isEmpty()) {
        sources.put(fact, row.get(fact + "_source"));
      }
    }
    return new RegisterAct.BodyRegistered(row.get("code"), row.get("parent"), row.get("kind"), row.get("level"),
        Text.of(row.get("name_kk"), row.get("name_ru"), row.get("name_en")),
        Text.of(row.get("territory_name_kk"), row.get("territory_name_ru"), row.get("territory_name_en")),
        row.get("territory_kato"), emptyToNull(row.get("iso_3166_2")),
        ZONES.getOrDefault(row.get("code").substring(0, 5), COMMON_ZONE),
        row.get("seats").isEmpty() ? null : Integer.valueOf(row.get("seats")), null, null, LAW_ON_LOCAL_GOVERNMENT, null,
        sources, null, false);
  }

  private static RegisterAct.BodyRegistered national(Map<?, ?> entry) {
    Map<String, String> sources = new HashMap<>();
    put(sources, "name", (List<?>) entry.get("name_sources"));
    put(sources, "legal_basis", (List<?>) entry.get("sources"));
    Integer seats = (Integer) entry.get("seats");
    if (seats != null) {
      put(sources, "seats", (List<?>) entry.get("sources"));
    }
    return new RegisterAct.BodyRegistered((String) entry.get("code"), (String) entry.get("parent"), (String) entry.get("kind"),
        (String) entry.get("level"), text(entry.get("name")), null, null, null, COMMON_ZONE, seats,
        date(entry.get("valid_from")), date(entry.get("valid_to")), text(entry.get("legal_basis")), note(entries(entry.get("notes"))),
        sources, (String) entry.get("succeeded_by"), false);
  }

  /** The notes as paragraphs; a conclusion is introduced as one. */
  private static Text note(List<Map<?, ?>> notes) {
    return notes.isEmpty() ? null : Text.of(paragraphs(notes, Lang.KK, "Қорытынды: "), paragraphs(notes, Lang.RU, "Вывод: "),
        paragraphs(notes, Lang.EN, "Conclusion: "));
  }

  private static String paragraphs(List<Map<?, ?>> notes, Lang lang, String inferred) {
    return notes.stream().map(note -> ("inferred".equals(note.get("mark")) ? inferred : "") + text(note.get("text")).exact(lang))
        .collect(Collectors.joining("\n"));
  }

  private static Text text(Object languages) {
    Map<?, ?> words = (Map<?, ?>) languages;
    return Text.of((String) words.get("kk"), (String) words.get("ru"), (String) words.get("en"));
  }

  private static void put(Map<String, String> sources, String fact, List<?> addresses) {
    if (!addresses.isEmpty()) {
      sources.put(fact, addresses.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
  }

  private static List<Map<?, ?>> entries(Object list) {
    return ((List<?>) list).stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
  }

  private static LocalDate date(Object written) {
    return written == null ? null : LocalDate.parse((String) written);
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Map<?, ?> yaml() {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(resource("national-bodies.yaml"));
  }

  /** No cell of the file needs quotes; a test of the file holds it to that. */
  private static List<Map<String, String>> rows() {
    List<String> lines = resource("kz-bodies.csv").lines().toList();
    String[] header = lines.getFirst().split(",");
    return lines.subList(1, lines.size()).stream().map(line -> {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < header.length; column++) {
        row.put(header[column], cells[column]);
      }
      return row;
    }).toList();
  }

  private static String resource(String name) {
    try (InputStream file = Seed.class.getResourceAsStream("/seed/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
