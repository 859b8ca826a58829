package io.linmo.cluster;

import io.linmo.batch.BatchJob;
import io.linmo.work.Progress;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OpenHand;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;

/**
 * Draws a range of a job's ideographs in their typical form.
 *
 * <p>What the network drew is handed on as the files of a store of glyphs; what is written, or
 * drawn by strokes, is as fast drawn again as read.
 *
 * @param number of the job in the plan
 * @param from first of the range among the ideographs that the hand can draw
 * @param to after its last one
 */
record RangeDrawing(int number, ClusterJob job, int from, int to) implements Serializable {

  /** Glyphs by their paths among all that executors keep. */
  HashMap<String, byte[]> drawn(Broadcast<Bundle> bundle, RemoteFolder hands, int threads)
      throws IOException {
    Bundle.Unpacked own = Bundle.unpacked(bundle, threads);
    Path folder = Files.createTempDirectory("linmo-range-");
    try {
      BatchJob fetched = job.fetched(hands, folder);
      Installation installation = own.installation();
      HandWorkshop workshop = new HandWorkshop(installation);
      OpenHand hand = workshop.open(fetched.style());
      List<Integer> all = hand.ideographs(installation.characters(job.charset()));
      List<Integer> characters = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
      if (characters.isEmpty()) {
        return new HashMap<>();
      }
      hand.glyphs(characters, GlyphSettings.TYPICAL.withSeed(job.seed()), Progress.SILENT);
      return kept(own.drawn(), workshop.fingerprint(fetched.style()), characters);
    } catch (LinmoException e) {
      return new HashMap<>(); // The job itself says why.
    } finally {
      Bundle.remove(folder);
    }
  }

  private static HashMap<String, byte[]> kept(
      Path drawn, String fingerprint, List<Integer> characters) throws IOException {
    HashMap<String, byte[]> glyphs = new HashMap<>();
    if (!Files.isDirectory(drawn)) {
      return glyphs;
    }
    List<String> names = characters.stream().map("U+%04X"::formatted).toList();
    try (Stream<Path> all = Files.walk(drawn)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = drawn.relativize(file).toString().replace('\\', '/');
        boolean own = fingerprint.startsWith(name.substring(0, name.indexOf('/')));
        if (own && names.contains(file.getFileName().toString())) {
          glyphs.put(name, Files.readAllBytes(file));
        }
      }
    }
    return glyphs;
  }

  /** Puts glyphs that other executors drew among this one's own. */
  static void keep(Iterable<HashMap<String, byte[]>> drawn, Path folder) throws IOException {
    for (HashMap<String, byte[]> glyphs : drawn) {
      for (var glyph : glyphs.entrySet()) {
        Path file = folder.resolve(glyph.getKey());
        if (!Files.exists(file)) {
          Files.createDirectories(file.getParent());
          Path part = Files.createTempFile(file.getParent(), ".", ".part");
          Files.write(part, glyph.getValue());
          Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }
}
