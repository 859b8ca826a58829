package io.linmo.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Supplier;

/** Where a command speaks: results to standard output, words to standard error. */
final class Console {

  /** Set to true or false by the start script, which can ask the shell. */
  private static final String TERMINAL = "linmo.terminal";

  private final PrintWriter out;
  private final PrintWriter err;
  private final String command;
  private final boolean json;
  private final boolean quiet;

  Console(PrintWriter out, PrintWriter err, String command, boolean json, boolean quiet) {
    this.out = out;
    this.err = err;
    this.command = command;
    this.json = json;
    this.quiet = quiet;
  }

  /** Words for a person, unless --quiet. */
  void say(String line) {
    if (!quiet) {
      err.println(line);
      err.flush();
    }
  }

  /** A number of things in words: 1 line, 3 lines. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** A line of the result, for people and pipes; left out with --json. */
  void print(String line) {
    if (!json) {
      out.println(line);
      out.flush();
    }
  }

  /** The result as one JSON object, printed only with --json. */
  void printJson(Map<String, ?> result) {
    printJson(() -> encode(result));
  }

  /** The result as JSON text, made and printed only with --json. */
  void printJson(Supplier<String> result) {
    if (json) {
      out.println(result.get());
      out.flush();
    }
  }

  /** A value as indented JSON. */
  static String encode(Object result) {
    try {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      return mapper.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("result cannot be written as JSON", e);
    }
  }

  /** Progress on one line that is written over, or on plain lines where there is no terminal. */
  ProgressLine progress() {
    return new ProgressLine(err, command, quiet, isTerminal(), System::nanoTime);
  }

  private static boolean isTerminal() {
    String stated = System.getProperty(TERMINAL);
    return stated == null ? System.console() != null : Boolean.parseBoolean(stated);
  }
}
