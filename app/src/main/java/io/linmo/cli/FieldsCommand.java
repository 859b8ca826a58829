package io.linmo.cli;

import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import io.linmo.stamping.revision.ShownText;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the signature fields of a document. */
@Command(
    name = "fields",
    mixinStandardHelpOptions = true,
    description = {
      "List the signature fields of a PDF: name, page, place and size in points, empty or signed.",
      "The place is the field's lower left corner on the page as it is seen."
    })
final class FieldsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "IN.pdf", description = "The document.")
  private Path document;

  @Override
  public Integer call() throws Exception {
    InputFile.require(document, "a PDF");
    try (OriginalPdf original = OriginalPdf.open(Files.readAllBytes(document))) {
      report(SignatureField.of(original.document()));
    } catch (RefusedPdfException e) {
      throw LinmoException.of(e).at(document);
    }
    return 0;
  }

  private void report(List<SignatureField> fields) {
    Console console = common.console();
    fields.forEach(field -> console.print(line(field)));
    console.printJson(
        Map.of("file", document.toString(), "fields", fields.stream().map(this::facts).toList()));
    if (fields.isEmpty()) {
      console.say(document + ": no signature fields");
    }
  }

  private static String line(SignatureField field) {
    String place =
        field.area() == null
            ? "not seen"
            : "at %.0f,%.0f, %.0f x %.0f"
                .formatted(
                    field.area().left(),
                    field.area().bottom(),
                    field.area().width(),
                    field.area().height());
    String page = field.page() < 0 ? "no page" : "page " + (field.page() + 1);
    return "%s\t%s\t%s\t%s".formatted(ShownText.of(field.name()), page, place, state(field));
  }

  private static String state(SignatureField field) {
    return field.signed() ? "signed" : "empty";
  }

  private Map<String, Object> facts(SignatureField field) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", field.name());
    facts.put("page", field.page() + 1);
    facts.put("area", field.area());
    facts.put("state", state(field));
    return facts;
  }
}
