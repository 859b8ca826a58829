/**
 * From a picture of a page to its ink and the pieces that it consists of.
 *
 * <p>In: {@link io.linmo.capture.PagePicture}. Out: {@link io.linmo.capture.page.PageInk}, coverage
 * relative to the local paper and ink.
 */
package io.linmo.capture.page;
