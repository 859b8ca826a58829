package io.linmo.studio;

import io.linmo.studio.http.EventStream;
import io.linmo.studio.http.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Does jobs one after the other, since each uses all processors, and announces how far they are.
 *
 * <p>Jobs that only read pictures or lay out ink take a queue of their own, so that they need not
 * wait for one that learns.
 */
final class JobQueue implements AutoCloseable {

  /** How long jobs that were cancelled may take to end, in seconds. */
  private static final long PATIENCE = 10;

  /** How many ended jobs are kept with their files. */
  private static final int KEPT = 40;

  /** In bytes, of the files of all ended jobs together; the last job's are always kept. */
  private static final long MOST = 200L << 20;

  /** What a job waits for. */
  enum Lane {
    NETWORK,
    QUICK
  }

  /** What is done while a hand is idle. */
  @FunctionalInterface
  interface Idle<T> {
    T run() throws IOException;
  }

  private final EventStream events;
  private final Map<Lane, ExecutorService> lanes = new LinkedHashMap<>();
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  /** How many requests of each hand are being answered. */
  private final Map<String, Integer> leases = new HashMap<>();

  private int last;
  private volatile boolean closing;

  JobQueue(EventStream events) {
    this.events = events;
    for (Lane lane : Lane.values()) {
      lanes.put(lane, Executors.newSingleThreadExecutor(JobQueue::thread));
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "studio-job");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins a job, or lets it wait for its turn.
   *
   * @param kind what the page knows it by
   * @param hand the hand that it is for, empty for none
   */
  Job submit(Lane lane, String kind, String hand, Job.Work work) {
    return submit(lane, kind, hand, work, () -> {});
  }

  /**
   * The same.
   *
   * @param ended is run once, however the job ends, also when it never began
   */
  Job submit(Lane lane, String kind, String hand, Job.Work work, Runnable ended) {
    Job job;
    synchronized (this) {
      String id = Integer.toString(++last);
      job = new Job(id, kind, hand, work, changed -> events.announce(changed.describe()), ended);
      jobs.put(id, job);
      forgetOldest();
    }
    events.announce(job.describe());
    lanes.get(lane).execute(job::run);
    return job;
  }

  private void forgetOldest() {
    List<String> over =
        jobs.values().stream().filter(job -> !job.isUnderWay()).map(Job::id).toList();
    over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(jobs::remove);
    List<Job> ended = jobs.values().stream().filter(job -> !job.isUnderWay()).toList();
    long bytes = ended.stream().mapToLong(Job::bytes).sum();
    for (int i = 0; i < ended.size() - 1 && bytes > MOST; i++) {
      jobs.remove(ended.get(i).id());
      bytes -= ended.get(i).bytes();
    }
  }

  /** Whether a job is still known. */
  synchronized boolean knows(Job job) {
    return jobs.containsKey(job.id());
  }

  /** The job of this kind that is under way for a hand. */
  synchronized Optional<Job> underWay(String kind, String hand) {
    return jobs.values().stream().filter(job -> job.is(kind, hand) && job.isUnderWay()).findFirst();
  }

  /** Keeps a hand from being idle until it is closed. */
  @FunctionalInterface
  interface Lease {
    void close();
  }

  /** Keeps a hand where it is while a request is answered, such as one that sends a page for it. */
  synchronized Lease lease(String hand) {
    leases.merge(hand, 1, Integer::sum);
    return () -> release(hand);
  }

  private synchronized void release(String hand) {
    leases.computeIfPresent(hand, (of, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Does something for a hand that no request and no job may be under way for, and lets none begin
   * meanwhile.
   */
  synchronized <T> T whileIdle(String hand, Idle<T> action) throws IOException {
    if (leases.containsKey(hand)) {
      throw inUse(hand);
    }
    for (Job job : jobs.values()) {
      if (job.isOf(hand) && job.isUnderWay()) {
        throw inUse(hand);
      }
    }
    return action.run();
  }

  private static Refusal inUse(String hand) {
    return new Refusal(
        Refusal.CONFLICT,
        "'%s' is in use: work is under way; wait for it to end, or cancel it".formatted(hand));
  }

  /** Forgets the ended jobs of a hand that is gone: another may have its name some day. */
  synchronized void forget(String hand) {
    List<Job> ended =
        jobs.values().stream().filter(job -> job.isOf(hand) && !job.isUnderWay()).toList();
    for (Job job : ended) {
      jobs.remove(job.id());
      events.announce(Map.of("id", job.id(), "state", "forgotten"));
    }
  }

  synchronized Job find(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      throw new Refusal(Refusal.NOT_FOUND, "this work is no longer known; begin it again");
    }
    return job;
  }

  synchronized List<Map<String, Object>> describe() {
    return jobs.values().stream().map(Job::describe).toList();
  }

  /** Whether jobs end because the server does, and not because they are done or unwanted. */
  boolean isClosing() {
    return closing;
  }

  /** Cancels all jobs and waits until they have ended. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      jobs.values().forEach(Job::cancel);
    }
    lanes.values().forEach(ExecutorService::shutdownNow);
    try {
      for (ExecutorService lane : lanes.values()) {
        lane.awaitTermination(PATIENCE, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
