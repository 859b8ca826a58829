package io.linmo.evaluation;

import io.linmo.image.Script;
import java.util.List;
import java.util.Objects;

/**
 * The hands and characters of an evaluation.
 *
 * @param script the script of all faces
 * @param faces ids of the validation faces; none was trained on
 * @param contentFace id of the standard face
 * @param referencePool code points from which each hand's references are drawn
 * @param targetPool code points to judge; empty for all of the reference pool that did not become
 *     references
 * @param references how many characters the hand has written
 * @param seeds one drawing of references for each, in each face
 */
public record EvaluationPlan(
    Script script,
    List<String> faces,
    String contentFace,
    List<Integer> referencePool,
    List<Integer> targetPool,
    int references,
    List<Long> seeds) {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LATIN_REFERENCES = 16;
  private static final int HAN_REFERENCES = 64;

  public EvaluationPlan {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(contentFace, "contentFace");
    faces = List.copyOf(faces);
    referencePool = List.copyOf(referencePool);
    targetPool = List.copyOf(targetPool);
    seeds = List.copyOf(seeds);
    require(!faces.isEmpty(), "no validation faces, expected 1 or more");
    require(!seeds.isEmpty(), "no seeds, expected 1 or more");
    require(references > 0, references + " references, expected 1 or more");
    List<Integer> pool = referencePool;
    require(
        targetPool.stream().noneMatch(pool::contains),
        "the targets share characters with the references, expected none");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("evaluation plan: " + message);
    }
  }

  /** 16 of the 52 letters are references, the other 36 are drawn. */
  public static EvaluationPlan latin(List<String> faces, String contentFace, List<Long> seeds) {
    List<Integer> letters = LETTERS.codePoints().boxed().toList();
    return new EvaluationPlan(
        Script.LATIN, faces, contentFace, letters, List.of(), LATIN_REFERENCES, seeds);
  }

  /**
   * 64 of the common characters are references, those that no training has seen are drawn.
   *
   * @param common characters that the Han faces share; the unseen ones are taken out
   * @param unseen characters that are never trained on
   */
  public static EvaluationPlan han(
      List<String> faces, String contentFace, String common, String unseen, List<Long> seeds) {
    List<Integer> targets = unseen.codePoints().boxed().toList();
    List<Integer> pool =
        common.codePoints().filter(codePoint -> unseen.indexOf(codePoint) < 0).boxed().toList();
    return new EvaluationPlan(Script.HAN, faces, contentFace, pool, targets, HAN_REFERENCES, seeds);
  }

  /** The characters of which some or all are judged. */
  public List<Integer> characters() {
    return targetPool.isEmpty() ? referencePool : targetPool;
  }

  /** The same with another number of references. */
  public EvaluationPlan withReferences(int count) {
    return new EvaluationPlan(script, faces, contentFace, referencePool, targetPool, count, seeds);
  }
}
