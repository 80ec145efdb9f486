package kenes.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kenes.files.Content;

/** OpenDocument texts. */
final class OpenDocument {
  private static final int LARGEST_PART = 100 << 20;
  private static final Set<String> UNSEEN = Set.of("tracked-changes", "annotation");
  private static final Pattern NAMED = Pattern.compile("<(dc:creator|meta:initial-creator|meta:printed-by)>([^<]*)</\\1>");

  private OpenDocument() {}

  static String text(Content file) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    int[] unseen = {0};
    XmlPart.read(new ByteArrayInputStream(part(file, "content.xml")), at -> {
      if (at.getEventType() == XMLStreamConstants.CHARACTERS) {
        text.append(unseen[0] == 0 ? at.getText() : "");
      } else {
        mark(at, text, unseen);
      }
    });
    return text.toString();
  }

  private static void mark(XMLStreamReader at, StringBuilder text, int[] unseen) {
    boolean start = at.getEventType() == XMLStreamConstants.START_ELEMENT;
    if (UNSEEN.contains(at.getLocalName())) {
      unseen[0] += start ? 1 : -1;
    } else if (start && Set.of("s", "tab").contains(at.getLocalName())) {
      text.append(' ');
    } else if (!start && Set.of("p", "h").contains(at.getLocalName())) {
      text.append('\n');
    }
  }

  static List<Finding> scan(Content file) throws IOException, XMLStreamException {
    OfficeScan scan = new OfficeScan();
    XmlPart.read(new ByteArrayInputStream(part(file, "content.xml")), scan::event);
    List<Finding> findings = new ArrayList<>(scan.findings());
    Matcher names = NAMED.matcher(new String(part(file, "meta.xml"), StandardCharsets.UTF_8));
    while (names.find()) {
      OfficeFile.add(findings, names.group(1).equals("meta:initial-creator") ? Finding.Kind.AUTHOR : Finding.Kind.LAST_SAVED_BY, names.group(2));
    }
    return findings;
  }

  static void strip(Content file, OutputStream out) throws IOException {
    try (ZipInputStream in = new ZipInputStream(file.open()); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = limited(in);
        if (entry.getName().equals("meta.xml")) {
          bytes = NAMED.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("").getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(copy(entry, bytes));
        zip.write(bytes);
      }
    }
  }

  /** The first entry says the type and must not be packed. */
  private static ZipEntry copy(ZipEntry entry, byte[] bytes) {
    ZipEntry copy = new ZipEntry(entry.getName());
    if (entry.getName().equals("mimetype")) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      copy.setMethod(ZipEntry.STORED);
      copy.setSize(bytes.length);
      copy.setCrc(sum.getValue());
    }
    return copy;
  }

  private static byte[] part(Content file, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(file.open())) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return limited(in);
        }
      }
    }
    throw new IOException("there is no " + name);
  }

  /** A packed file that unfolds without end is damaged. */
  private static byte[] limited(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_PART);
    if (bytes.length == LARGEST_PART) {
      throw new IOException("a part is larger than " + LARGEST_PART);
    }
    return bytes;
  }
}
