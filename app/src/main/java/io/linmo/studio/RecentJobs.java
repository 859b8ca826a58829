package io.linmo.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last jobs by what was asked for: a page that asks again has the result at once. */
final class RecentJobs {

  private static final int MOST = 16;

  private final JobQueue jobs;
  private final Map<String, Job> recent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > MOST;
        }
      };

  RecentJobs(JobQueue jobs) {
    this.jobs = jobs;
  }

  /** The job that is done or under way for a key, or one that is begun now. */
  synchronized Job get(String key, Supplier<Job> begin) {
    recent.values().removeIf(job -> !job.isWanted() || !jobs.knows(job));
    Job job = recent.get(key);
    if (job == null) {
      job = begin.get();
      recent.put(key, job);
    }
    return job;
  }
}
