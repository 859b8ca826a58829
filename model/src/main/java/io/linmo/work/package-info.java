/**
 * How long work is watched, stopped and shared out over threads.
 *
 * <p>In comes work in steps; out go the share that is done and, in their order, the results. Uses
 * no other package, so that every stage of the model and of the application can use it.
 */
package io.linmo.work;
