/**
 * A small HTTP server for one page on one machine.
 *
 * <p>In: requests of a browser on this machine. Out: files of the page, JSON and streams of events.
 * Built on the JDK's own server: one user, some thirty routes and no TLS need no framework, and
 * nothing is added to the distribution. It listens on 127.0.0.1 only; {@link
 * io.linmo.studio.http.Guard} refuses every request that its own page did not make.
 */
package io.linmo.studio.http;
