package io.linmo.gan;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A matrix in native memory, row by row.
 *
 * @param start where it begins
 * @param stride numbers from one row to the next
 */
record NativeMatrix(FloatPointer start, int stride) {

  static final int NO = CblasNoTrans;
  static final int YES = CblasTrans;

  /**
   * {@code c = a b}, of {@code [rows, inner]} and {@code [inner, columns]}, by OpenBLAS on the
   * calling thread.
   *
   * @param turnA {@link #YES} if a is stored as {@code [inner, rows]}
   * @param turnB {@link #YES} if b is stored as {@code [columns, inner]}
   */
  static void product(
      int turnA,
      int turnB,
      int rows,
      int columns,
      int inner,
      NativeMatrix a,
      NativeMatrix b,
      NativeMatrix c) {
    cblas_sgemm(
        CblasRowMajor,
        turnA,
        turnB,
        rows,
        columns,
        inner,
        1,
        a.start,
        a.stride,
        b.start,
        b.stride,
        0,
        c.start,
        c.stride);
  }
}
