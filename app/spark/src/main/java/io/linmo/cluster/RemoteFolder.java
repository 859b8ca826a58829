package io.linmo.cluster;

import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * A folder on any file system of Hadoop, for the driver and for executors.
 *
 * @param address such as {@code hdfs://host/hands} or {@code file:///hands}
 * @param settings of Hadoop
 */
record RemoteFolder(String address, HashMap<String, String> settings) implements Serializable {

  static RemoteFolder of(String address, Configuration configuration) {
    HashMap<String, String> settings = new HashMap<>();
    configuration.forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
    return new RemoteFolder(address, settings);
  }

  private FileSystem system() throws IOException {
    Configuration configuration = new Configuration(false);
    settings.forEach(configuration::set);
    FileSystem system = FileSystem.get(new Path(address).toUri(), configuration);
    system.setWriteChecksum(false);
    return system;
  }

  private Path path(String name) {
    return name.isEmpty() ? new Path(address) : new Path(new Path(address), relative(name));
  }

  /** A name with a colon or such must not be taken for an address. */
  private static Path relative(String name) {
    return new Path(null, null, name);
  }

  /** Paths of all files below, relative to this folder; none where it is missing. */
  List<String> files(String below) throws IOException {
    FileSystem system = system();
    Path start = path(below);
    if (!system.exists(start)) {
      return List.of();
    }
    URI root = system.makeQualified(path("")).toUri();
    List<String> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = system.listFiles(start, true);
    while (all.hasNext()) {
      String file = root.relativize(all.next().getPath().toUri()).getPath();
      if (!file.startsWith(".") && !file.contains("/.")) {
        files.add(file);
      }
    }
    return files.stream().sorted().toList();
  }

  /** Names of the files in it that end so. */
  List<String> names(String end) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus status : system().listStatus(path(""))) {
        if (status.isFile() && status.getPath().getName().endsWith(end)) {
          names.add(status.getPath().getName());
        }
      }
    } catch (java.io.FileNotFoundException e) {
      throw LinmoException.failure(address, "there is no such folder").causedBy(e);
    }
    return names.stream().sorted().toList();
  }

  boolean has(String name) throws IOException {
    return system().exists(path(name));
  }

  byte[] read(String name) throws IOException {
    try (var in = system().open(path(name))) {
      return in.readAllBytes();
    }
  }

  /** Writes a file, whole or not at all; of two tasks that write the same, one wins. */
  void write(String name, byte[] bytes) throws IOException {
    FileSystem system = system();
    Path target = path(name);
    Path part = new Path(target.getParent(), ".linmo-" + UUID.randomUUID() + ".part");
    system.mkdirs(target.getParent());
    try (OutputStream out = system.create(part, true)) {
      out.write(bytes);
    }
    try {
      if (system.exists(target)) {
        system.delete(target, false);
      }
      if (!system.rename(part, target) && !system.exists(target)) {
        throw new IOException("%s: cannot be written".formatted(target));
      }
    } finally {
      system.delete(part, false);
    }
  }

  void requireFolder() throws IOException {
    if (!system().exists(path(""))) {
      throw LinmoException.failure(address, "there is no such folder").next("make it first");
    }
  }
}
