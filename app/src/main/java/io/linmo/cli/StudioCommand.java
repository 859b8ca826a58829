package io.linmo.cli;

import io.linmo.studio.Browser;
import io.linmo.studio.Studio;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the studio until it is stopped. */
@Command(
    name = "studio",
    mixinStandardHelpOptions = true,
    description = {
      "Open Linmo in the browser: from paper to a font, a letter and a signed document.",
      "The page is served to this machine only and works offline. Stop it with Ctrl+C."
    })
final class StudioCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port to listen on (default: any that is free).")
  private int port;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "The folder that keeps the hands (default: Linmo in your home folder).")
  private Path folder;

  @Option(names = "--no-browser", description = "Only print the address; open no browser.")
  private boolean silent;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw common.usage("--port %d, expected 0 to 65535".formatted(port));
    }
    Path place = folder == null ? Path.of(System.getProperty("user.home"), "Linmo") : folder;
    try (Studio studio = Studio.start(common.installation(), place, port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(studio::close));
      Console console = common.console();
      console.print(studio.address().toString());
      console.say("the studio is at this address; hands are kept in %s".formatted(place));
      if (!silent && !Browser.open(studio.openingAddress())) {
        console.say("no browser could be opened: open the address yourself");
      }
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
