package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTableTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void valuesAreDividedByWhatTheHeadingHoldsMostOf(String delimiter) {
    String text = "name|day\nada|monday\n".replace("|", delimiter);

    assertThat(DataTable.parse(text, "t").rows())
        .containsExactly(Map.of("name", "ada", "day", "monday"));
  }

  @Test
  void quotedValuesHoldCommasQuotesAndLines() {
    DataTable table = DataTable.parse("name,text\r\nada,\"a, \"\"b\"\"\nc\"\r\n\r\n", "t");

    assertThat(table.columns()).containsExactly("name", "text");
    assertThat(table.rows()).singleElement().extracting("text").isEqualTo("a, \"b\"\nc");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "UTF-16LE, true",
    "UTF-16BE, true",
    "UTF-16LE, false",
    "windows-1252, false"
  })
  void encodingsOfSpreadsheetsAreKnown(String charset, boolean marked) throws Exception {
    String text = (marked ? "\uFEFF" : "") + "name,city\nZoë,Köln\n";
    Path file = Files.write(folder.resolve("t.csv"), text.getBytes(Charset.forName(charset)));

    assertThat(DataTable.read(file).rows()).containsExactly(Map.of("name", "Zoë", "city", "Köln"));
  }

  @Test
  void whatIsWrongWithATableIsNamed() {
    assertThatThrownBy(() -> DataTable.parse("name\n", "t")).hasMessageContaining("0 rows");
    assertThatThrownBy(() -> DataTable.parse("a,b\n1\n", "t"))
        .hasMessage("t: row 1 has 1 values, expected 2");
    assertThatThrownBy(() -> DataTable.parse("a,a\n1,2\n", "t"))
        .hasMessageContaining("two columns are called 'a'");
    assertThatThrownBy(() -> DataTable.parse("a,b\n\"1,2\n", "t"))
        .isInstanceOf(LinmoException.class)
        .hasMessageStartingWith("t: not a table");
  }

  @Test
  void aValueIsPutInAsItIs() {
    Map<String, String> row = Map.of("name", "{day} $1 \\", "day", "monday");

    assertThat(Template.fill("{name} on { day }, {{day}}, {else}", row))
        .isEqualTo("{day} $1 \\ on monday, {day}, {else}");
  }

  @Test
  void aPlaceForAColumnThatIsNotThereIsRefused() {
    List<String> columns = List.of("name", "amount");

    Template.requireColumns("{name} {{x}}", columns, "--out");
    assertThatThrownBy(() -> Template.requireColumns("{nmae}", columns, "--out"))
        .hasMessage(
            "--out: no column is called 'nmae', expected one of name, amount;"
                + " did you mean {name}?");
    assertThatThrownBy(() -> Template.requireColumns("{zebra}", columns, "--out"))
        .hasMessageContaining("write {{ where a brace is meant");
  }

  @Test
  void textWithoutAMarkIsUtf8WhereItCanBe() {
    assertThat(EncodedText.decode("é".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    assertThat(EncodedText.decode(new byte[] {(byte) 0x80})).isEqualTo("€");
    assertThat(EncodedText.decode(new byte[0])).isEmpty();
  }
}
