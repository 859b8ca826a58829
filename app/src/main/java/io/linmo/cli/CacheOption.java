package io.linmo.cli;

import io.linmo.workshop.Installation;
import io.linmo.workshop.InstallationFolders;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where fetched faces are kept. */
final class CacheOption {

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where fetched faces are kept (default: $LINMO_FONTS or ~/.cache/linmo/fonts).")
  private Path folder;

  /** What comes with Linmo, and the faces in this cache. */
  Installation installation(CommonOptions common) {
    return folder == null
        ? common.installation()
        : new Installation(folders(common), common.threads());
  }

  InstallationFolders folders(CommonOptions common) {
    InstallationFolders usual = common.installation().folders();
    return folder == null ? usual : usual.withFontCache(folder);
  }
}
