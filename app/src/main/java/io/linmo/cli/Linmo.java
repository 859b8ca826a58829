package io.linmo.cli;

import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the arguments, runs the command they name, and reports what went wrong. */
@Command(
    name = "linmo",
    description = "Learns a hand from a few written characters and gives it back as fonts.",
    mixinStandardHelpOptions = true,
    versionProvider = Linmo.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Linmo implements Runnable {

  /** In the order of the data, from fonts to signatures. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          StudioCommand.class,
          FontsCommand.class,
          TrainCommand.class,
          TrainRecogniserCommand.class,
          TemplateCommand.class,
          ImportCommand.class,
          LearnCommand.class,
          BlendCommand.class,
          InspectCommand.class,
          EvaluateCommand.class,
          GlyphsCommand.class,
          FontCommand.class,
          BatchCommand.class,
          FormsCommand.class,
          RepairCommand.class,
          CheckCommand.class,
          SpecimenCommand.class,
          TraceCommand.class,
          WriteCommand.class,
          RewriteCommand.class,
          SignCommand.class,
          FieldsCommand.class,
          VerifyCommand.class,
          ExtendCommand.class,
          KeystoreCommand.class,
          DemoCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  static final int FAILURE = 1;
  static final int USAGE = 2;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    // The font reader's remarks on other people's fonts are no business of the user's.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      String[] expanded = Presets.expand(arguments);
      CommandLine linmo = commandLine(expanded).setOut(out).setErr(err);
      return linmo.execute(expanded);
    } catch (IOException | LinmoException e) {
      err.println("linmo: " + ErrorLine.of(e));
      return FAILURE;
    } catch (OutOfMemoryError e) {
      err.println("linmo: " + ErrorLine.of(e));
      return FAILURE;
    }
  }

  /**
   * The command that the arguments begin with, none where they ask for the version, or all of them.
   * To look at the options of all takes longer than to write a line.
   */
  static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Linmo());
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean named =
        first.equals("--version")
            || COMMANDS.stream().anyMatch(c -> c != HelpCommand.class && isNamed(c, first));
    COMMANDS.stream().filter(c -> !named || isNamed(c, first)).forEach(line::addSubcommand);
    return configured(line);
  }

  private static boolean isNamed(Class<?> command, String name) {
    return command.getAnnotation(Command.class).name().equals(name);
  }

  /** A command line that reads arguments and reports errors as all of Linmo does. */
  static CommandLine configured(CommandLine line) {
    return line.setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(Linmo::reportUsage)
        .setExecutionExceptionHandler(Linmo::reportFailure);
  }

  /** Without a command, shows what there is. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "no command given, expected one such as write; see linmo --help");
  }

  private static int reportUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    List<String> unknown =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched()
            : command.getUnmatchedArguments();
    String message =
        unknown.isEmpty()
            ? ErrorLine.shown(e.getMessage())
            : UnknownWords.describe(command, unknown);
    return reportUsage(command, message);
  }

  private static int reportUsage(CommandLine command, String message) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("%s: %s (see %s --help)".formatted(name, message, name));
    return USAGE;
  }

  private static int reportFailure(Exception e, CommandLine command, ParseResult arguments) {
    if (e instanceof LinmoException own && own.kind() == LinmoException.Kind.REQUEST) {
      return reportUsage(command, ErrorLine.of(e));
    }
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + ErrorLine.of(e));
    if (isVerbose(arguments)) {
      e.printStackTrace(command.getErr());
    }
    return FAILURE;
  }

  private static boolean isVerbose(ParseResult arguments) {
    List<CommandLine> commands = arguments.asCommandLineList();
    ParseResult last = commands.get(commands.size() - 1).getParseResult();
    return last.hasMatchedOption("--verbose");
  }

  /** The version that the build put into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Linmo.class.getPackage().getImplementationVersion();
      return new String[] {"Linmo " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
