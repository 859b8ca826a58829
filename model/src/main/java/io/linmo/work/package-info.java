/**
 * Long-running work: progress, cancelling, and sharing it among threads.
 *
 * <p>In: work in steps. Out: the share that is done and the results in their order. Uses no other
 * package, so that every stage of the model and of the application can use it.
 */
package io.linmo.work;
