package io.linmo.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets the threads of a program take turns at the folder of a hand. */
final class HandLock {

  /** The work done while the lock is held. */
  @FunctionalInterface
  interface Turn<T> {
    T take() throws IOException;
  }

  private static final Map<Path, HandLock> LOCKS = new ConcurrentHashMap<>();

  private final ReentrantLock lock = new ReentrantLock();

  private HandLock() {}

  static HandLock of(Path folder) {
    return LOCKS.computeIfAbsent(folder.toAbsolutePath().normalize(), path -> new HandLock());
  }

  <T> T run(Turn<T> turn) throws IOException {
    lock.lock();
    try {
      return turn.take();
    } finally {
      lock.unlock();
    }
  }
}
