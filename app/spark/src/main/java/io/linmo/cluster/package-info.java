/**
 * The batch on Apache Spark.
 *
 * <p>In: the jobs of a batch and the styles they name, on any file system of Hadoop. Out: the same
 * files and the same report, byte for byte, as {@code linmo batch} makes on one machine. {@link
 * io.linmo.cluster.ClusterBatch} is what spark-submit starts. Ranges of characters are drawn first,
 * as tasks of their own ({@link io.linmo.cluster.RangeDrawing}), then each job is done with what
 * was drawn for it ({@link io.linmo.cluster.JobWork}). Models are broadcast once and unpacked once
 * on each executor ({@link io.linmo.cluster.Bundle}). A task that is lost with its executor is run
 * again; files appear whole or not at all. Before this package: {@code batch}.
 */
package io.linmo.cluster;
