/**
 * Numerical methods without any meaning of their own: order statistics and linear systems.
 *
 * <p>In: plain arrays. Out: the same. Uses no other package of Linmo; {@code image} and all
 * packages after it use this one. Matrices are decomposed by Hipparchus.
 */
package io.linmo.numeric;
