package kenes.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What veraPDF, which is not ours, has against a file. */
public final class PdfACheck {
  private PdfACheck() {}

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** Every clause of the standard that the file breaks, and where; none: it conforms. */
  public static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      var violations = result.getTestAssertions().stream().filter(a -> a.getStatus() == Status.FAILED)
          .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " at " + a.getLocation().getContext()).distinct().toList();
      if (result.isCompliant() != violations.isEmpty()) throw new IllegalStateException("veraPDF contradicts itself");
      return violations;
    }
  }
}
