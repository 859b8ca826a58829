package io.linmo.training;

import io.linmo.gan.Discriminators;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import java.util.List;

/**
 * The two networks and how they fit together.
 *
 * @param patches scores at the start of each row of the discriminator's output
 * @param styles style class logits that follow them
 * @param characters character class logits that follow those
 * @param features vertices of the discriminator whose activations are matched; may be empty
 * @param first the discriminator's vertex that takes the sample
 * @param codes the generator's vertex with the style codes that condition the discriminator, or
 *     null
 * @param logits whether the generator's output is logits of coverage, or the sample itself
 */
public record Players(
    Network generator,
    Network discriminator,
    int patches,
    int styles,
    int characters,
    List<String> features,
    String first,
    String codes,
    boolean logits) {

  /**
   * New players at glyphs.
   *
   * @param characters character classes that the discriminator distinguishes
   */
  static Players atGlyphs(GeneratorShape shape, int characters, long seed) {
    return new Players(
        Generators.create(shape, seed),
        Discriminators.create(shape.styleSize(), shape.styles() + characters, seed + 1),
        Discriminators.PATCHES,
        shape.styles(),
        characters,
        Discriminators.FEATURES,
        Discriminators.FIRST,
        "styleCodes",
        true);
  }
}
