/**
 * The studio: Linmo on one page of a local browser.
 *
 * <p>In: the page's requests. Out: JSON, files and progress. Each group of routes turns requests
 * into calls of {@link io.linmo.workshop}; hands are kept as the same files that the commands use.
 * The page itself is plain HTML, CSS and JavaScript modules in the resource folder {@code page},
 * without a build step.
 */
package io.linmo.studio;
