package io.linmo.studio;

import io.linmo.studio.http.LocalServer;
import io.linmo.studio.http.Refusal;
import io.linmo.work.Progress;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.StoppableProgress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A piece of work that takes a while, as the page sees it: how far it is, and what came of it.
 *
 * <p>Its result is a JSON value and files by name, which are kept as long as the job.
 */
final class Job {

  /** Where a job stands. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** What a job does; its value becomes {@code result}. */
  @FunctionalInterface
  interface Work {
    Object run(Job job) throws Exception;
  }

  /** Below this share the time left is not estimated. */
  private static final double LEAST_SHARE = 0.03;

  private static final long SECOND = 1_000_000_000L;

  private final String id;
  private final String kind;
  private final String hand;
  private final Work work;
  private final Consumer<Job> announce;
  private final Runnable ended;
  private final StoppableProgress progress;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** Grows whenever a file is kept. */
  private final AtomicInteger revision = new AtomicInteger();

  private final Map<String, Object> values = new ConcurrentHashMap<>();

  private State state = State.WAITING;
  private double share;
  private String message = "";
  private String about = "";
  private UnaryOperator<String> wording = words -> words;
  private long begun;
  private long lastAnnounced;
  private Object result;
  private Map<String, Object> failure;

  /**
   * @param ended is run once, however the job ends, also when it never began
   */
  Job(String id, String kind, String hand, Work work, Consumer<Job> announce, Runnable ended) {
    this.id = id;
    this.kind = kind;
    this.hand = hand;
    this.work = work;
    this.announce = announce;
    this.ended = ended;
    this.progress = new StoppableProgress(this::advance);
  }

  String id() {
    return id;
  }

  /** Whether it does this for this hand. */
  boolean is(String wanted, String of) {
    return kind.equals(wanted) && hand.equals(of);
  }

  /** Whether it is for this hand. */
  boolean isOf(String of) {
    return hand.equals(of);
  }

  /** Whether it was asked to stop and keep what it had. */
  boolean isStoppedEarly() {
    return progress.isEnough();
  }

  synchronized boolean isUnderWay() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /** Whether it is done or on its way to be. */
  synchronized boolean isWanted() {
    return state != State.FAILED && state != State.CANCELLED && !progress.isCancelled();
  }

  /**
   * Says what the work is about besides its hand.
   *
   * @param wording rewrites messages for the page
   */
  synchronized void describeAs(String thing, UnaryOperator<String> wording) {
    this.about = thing;
    this.wording = wording;
  }

  /** To hand on to the workshop. */
  Progress progress() {
    return progress;
  }

  /** Keeps a file of the result, or one to look at meanwhile. */
  void keep(String name, byte[] content) {
    files.put(name, content);
    revision.incrementAndGet();
  }

  /** How much its files hold. */
  long bytes() {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }

  /** Drops all files, such as those to look at while the work went on. */
  void forgetFiles() {
    files.clear();
  }

  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** Keeps a value for later requests, which the page does not see. */
  void put(String name, Object value) {
    values.put(name, value);
  }

  Object get(String name) {
    return Optional.ofNullable(values.get(name)).orElseThrow(() -> notThere(name));
  }

  /** Refuses a request for a result that a job has not, or not yet. */
  static Refusal notThere(String what) {
    return new Refusal(Refusal.NOT_FOUND, "there is no %s of this work".formatted(what));
  }

  /** Notifies the page that a file has been renewed. */
  void announceFile() {
    announce.accept(this);
  }

  void cancel() {
    progress.cancel();
    synchronized (this) {
      if (state != State.WAITING) {
        return;
      }
      state = State.CANCELLED;
    }
    finish(State.CANCELLED, null, null);
  }

  void finishNow() {
    progress.finishNow();
  }

  void run() {
    synchronized (this) {
      if (state != State.WAITING) {
        return;
      }
      state = State.RUNNING;
      begun = System.nanoTime();
    }
    announce.accept(this);
    try {
      finish(State.DONE, work.run(this), null);
    } catch (Throwable e) {
      boolean cancelled = LinmoException.of(e).kind() == LinmoException.Kind.CANCELLED;
      finish(cancelled ? State.CANCELLED : State.FAILED, null, LocalServer.words(e));
    }
  }

  private void finish(State end, Object value, Map<String, Object> words) {
    try {
      ended.run();
      settle(end, value, words);
    } catch (RuntimeException e) {
      settle(State.FAILED, null, LocalServer.words(e));
    }
    announce.accept(this);
  }

  private synchronized void settle(State end, Object value, Map<String, Object> words) {
    state = end;
    share = end == State.DONE ? 1 : share;
    result = value;
    failure = words;
  }

  /** Never goes back, whatever the work reports. */
  private void advance(double done, String said) {
    long now = System.nanoTime();
    synchronized (this) {
      String words = wording.apply(said);
      share = Math.max(share, Math.min(1, done));
      boolean soon = now - lastAnnounced < SECOND / 5 && words.equals(message);
      message = words;
      if (soon) {
        return;
      }
      lastAnnounced = now;
    }
    announce.accept(this);
  }

  /** The job as the page shows it. */
  synchronized Map<String, Object> describe() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", id);
    facts.put("kind", kind);
    facts.put("hand", hand);
    facts.put("state", state.name().toLowerCase(Locale.ROOT));
    facts.put("about", about);
    facts.put("share", share);
    facts.put("message", message);
    facts.put("files", files.keySet().stream().sorted().toList());
    facts.put("revision", revision.get());
    if (state == State.RUNNING && share > LEAST_SHARE) {
      double passed = (System.nanoTime() - begun) / (double) SECOND;
      facts.put("secondsLeft", Math.round(passed / share * (1 - share)));
    }
    if (result != null) {
      facts.put("result", result);
    }
    if (failure != null) {
      facts.put("failure", failure);
    }
    return facts;
  }
}
