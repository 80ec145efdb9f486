package kenes.akn;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the schema of the standard, which is not ours, has against a document. */
public final class AknCheck {
  private static Schema schema;

  private AknCheck() {}

  /** Every violation in words; none: it is valid. Skips where the shared standards are absent, and fails there in CI. */
  public static synchronized List<String> violations(byte[] xml) throws IOException, SAXException {
    Path file = Path.of(System.getProperty("kenes.shared", "../shared")).resolve("standards/akoma-ntoso-3.0/akomantoso30.xsd");
    if (!Files.isRegularFile(file)) {
      String missing = "SKIPPED: akomantoso30.xsd is not there (-Dkenes.shared names the folder of shared data)";
      System.err.println(missing);
      assumeTrue("true".equals(System.getenv("CI")), missing);
    }
    if (schema == null) {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      schema = factory.newSchema(file.toFile());
    }
    Validator validator = schema.newValidator();
    List<String> violations = new ArrayList<>();
    validator.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException found) {
        violations.add(found.getMessage());
      }

      @Override
      public void error(SAXParseException found) {
        violations.add(found.getMessage());
      }

      @Override
      public void fatalError(SAXParseException found) throws SAXException {
        throw found;
      }
    });
    validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    return violations;
  }
}
