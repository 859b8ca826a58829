package io.linmo.workshop;

import com.sun.management.ThreadMXBean;
import io.linmo.capture.ReferenceImages;
import io.linmo.outline.TraceOptions;
import io.linmo.storage.SectionFile;
import io.linmo.typesetting.MissingGlyphsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reads files with random faults: {@code MutatedInputs COUNT SEED FILE…} takes fonts, pictures,
 * drawings, tables and Linmo's own files by the ends of their names, mutates each, and prints what
 * was read, what was refused, the slowest and the largest, and whatever should not have happened:
 * an exception that is no refusal, more than 5 s of work, or more than 1 GiB of memory.
 */
public final class MutatedInputs {

  private static final long MOST_MILLIS = 5000;
  private static final long MOST_BYTES = 1L << 30;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Reads a file and uses what it holds. */
  private interface Reader {
    void read(Path file) throws Exception;
  }

  private final Installation installation = Installation.find();
  private final SplittableRandom random;
  private final Path folder;
  private final List<String> faults = new ArrayList<>();
  private int read;
  private int refused;
  private long slowestMillis;
  private long largestBytes;

  MutatedInputs(long seed, Path folder) {
    this.random = new SplittableRandom(seed);
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    MutatedInputs inputs =
        new MutatedInputs(
            Long.parseLong(arguments[1]), Files.createTempDirectory("mutated-inputs"));
    for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
      inputs.run(Path.of(file), Integer.parseInt(arguments[0]));
      System.out.printf("%s: %s%n", file, inputs.figures());
      inputs.faults.forEach(System.out::println);
      inputs.clear();
    }
  }

  /** Reads a file with faults so many times. */
  void run(Path original, int count) throws IOException {
    String name = original.getFileName().toString();
    String end = name.substring(name.lastIndexOf('.'));
    byte[] bytes = Files.readAllBytes(original);
    boolean own = isOwn(bytes);
    SectionFile sections = own ? SectionFile.read(original, kind(bytes)) : null;
    for (int i = 0; i < count; i++) {
      Path file = Files.createDirectories(folder.resolve("one")).resolve("A" + end);
      if (own) {
        writeMutated(sections, kind(bytes), file);
      } else {
        Files.write(file, mutated(bytes));
      }
      read(file, reader(end), "%s %d".formatted(name, i));
    }
  }

  List<String> faults() {
    return faults;
  }

  private void clear() {
    faults.clear();
    read = 0;
    refused = 0;
    slowestMillis = 0;
    largestBytes = 0;
  }

  String figures() {
    return "%d read, %d refused, slowest %d ms, largest %d MB"
        .formatted(read, refused, slowestMillis, largestBytes >> 20);
  }

  private static boolean isOwn(byte[] bytes) {
    return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1)
        .equals("LINMO");
  }

  private static String kind(byte[] bytes) {
    return new String(bytes, 6, 4, StandardCharsets.ISO_8859_1);
  }

  private Reader reader(String end) {
    return switch (end) {
      case ".csv" -> DataTable::read;
      case ".svg" -> file -> new ReferenceReader(installation).pictures(file.getParent());
      case ".signature" -> file -> DrawnSignature.read(file).encode(InkFileFormat.SVG, 64);
      case ".style", ".linmo" -> file -> FileFacts.of(file, installation);
      case ".ttf", ".otf", ".woff", ".woff2" ->
          file -> InkSource.ofFont(file).write(WriteRequest.of("ada", InkFileFormat.SVG));
      default ->
          file -> {
            ReferenceImages.read(file, 'A');
            new ImageTracing(TraceOptions.DEFAULT).trace(file);
          };
    };
  }

  private void read(Path file, Reader reader, String what) throws IOException {
    long bytes = THREAD.getCurrentThreadAllocatedBytes();
    long nanos = THREAD.getCurrentThreadCpuTime();
    try {
      reader.read(file);
      read++;
    } catch (LinmoException
        | IOException
        | UncheckedIOException
        | IllegalArgumentException
        | MissingGlyphsException e) {
      refused++;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      fault(file, what, e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?"));
    }
    long millis = (THREAD.getCurrentThreadCpuTime() - nanos) / 1_000_000;
    long allocated = THREAD.getCurrentThreadAllocatedBytes() - bytes;
    slowestMillis = Math.max(slowestMillis, millis);
    largestBytes = Math.max(largestBytes, allocated);
    if (millis > MOST_MILLIS) {
      fault(file, what, "%d ms of work".formatted(millis));
    }
    if (allocated > MOST_BYTES) {
      fault(file, what, "%d MB allocated".formatted(allocated >> 20));
    }
    Files.delete(file);
  }

  private void fault(Path file, String what, String fault) throws IOException {
    faults.add("%s: %s".formatted(what, fault));
    Files.copy(file, folder.resolve("fault-%d-%s".formatted(faults.size(), file.getFileName())));
  }

  /** Faults within a section, so that they get past the checksum. */
  private void writeMutated(SectionFile original, String kind, Path file) throws IOException {
    SectionFile mutated = new SectionFile(kind);
    List<String> names = List.copyOf(original.names());
    String bad = names.get(random.nextInt(names.size()));
    for (String name : names) {
      byte[] bytes = original.bytes(name);
      mutated.put(name, name.equals(bad) ? mutated(bytes) : bytes);
    }
    mutated.write(file);
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    int wanted = 1 + random.nextInt(4);
    for (int i = 0; i < wanted && bytes.length > 8; i++) {
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> cut(bytes);
            case 1 -> doubled(bytes);
            case 2 -> replacedNumber(bytes);
            case 3 -> replacedDigits(bytes);
            default -> flipped(bytes);
          };
    }
    return bytes;
  }

  /** Half of all faults lie where heads and tables mostly are. */
  private int place(byte[] bytes) {
    return random.nextInt(random.nextBoolean() ? Math.min(400, bytes.length) : bytes.length);
  }

  private byte[] flipped(byte[] bytes) {
    bytes[place(bytes)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] cut(byte[] bytes) {
    int from = place(bytes);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
    return joined(bytes, from, to, bytes.length);
  }

  private byte[] doubled(byte[] bytes) {
    int from = place(bytes);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(500));
    return joined(bytes, to, from, bytes.length);
  }

  /** What stands before one place, then what stands from another one on. */
  private static byte[] joined(byte[] bytes, int end, int from, int length) {
    byte[] joined = Arrays.copyOf(bytes, end + length - from);
    System.arraycopy(bytes, from, joined, end, length - from);
    return joined;
  }

  private byte[] replacedNumber(byte[] bytes) {
    int[] extremes = {
      0, 1, -1, 0x7FFF, 0x8000, 0xFFFF, Integer.MAX_VALUE, Integer.MIN_VALUE, 65_537
    };
    int at = Math.min(place(bytes), bytes.length - 4);
    int value = extremes[random.nextInt(extremes.length)];
    if (random.nextBoolean()) {
      ByteBuffer.wrap(bytes).putInt(at, value);
    } else {
      ByteBuffer.wrap(bytes).putShort(at, (short) value);
    }
    return bytes;
  }

  private byte[] replacedDigits(byte[] bytes) {
    String[] extremes = {"0", "-1", "99999", "1e300", "-1e-300", "2147483648", "NaN", "null", ""};
    int at = place(bytes);
    while (at < bytes.length && !Character.isDigit(bytes[at])) {
      at++;
    }
    int end = at;
    while (end < bytes.length && Character.isDigit(bytes[end])) {
      end++;
    }
    byte[] digits = extremes[random.nextInt(extremes.length)].getBytes(StandardCharsets.US_ASCII);
    byte[] replaced = Arrays.copyOf(bytes, at + digits.length + bytes.length - end);
    System.arraycopy(digits, 0, replaced, at, digits.length);
    System.arraycopy(bytes, end, replaced, at + digits.length, bytes.length - end);
    return replaced;
  }
}
