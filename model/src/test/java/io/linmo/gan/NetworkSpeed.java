package io.linmo.gan;

/** Prints the time of a forward and backward pass. */
public final class NetworkSpeed {

  private NetworkSpeed() {}

  public static void main(String[] arguments) {
    Backend.useThreads(Integer.parseInt(arguments[0]));
    GeneratorShape shape =
        new GeneratorShape(4, 0, 0, 193, 96, 330, 32, 128, new int[] {48, 96, 192, 256});
    Network generator = Generators.create(shape, 1);
    Network discriminator = Discriminators.create(96, 300, 1);
    System.out.println(generator.parameterCount() + " " + discriminator.parameterCount());
    int batch = 16;
    float[] glyphs = new float[batch * shape.inputChannels() * 1024];
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = random.nextFloat();
    }
    float[] rows = new float[batch];
    float[] pair = new float[batch * 16 * 1024];
    float[] code = new float[batch * 96];
    time("generator forward", batch, () -> generator.forward(batch, glyphs, rows, code, rows));
    float[] gradient = generator.forward(batch, glyphs, rows, code, rows);
    time(
        "generator forward and backward",
        batch,
        () -> {
          generator.forward(batch, glyphs, rows, code, rows);
          generator.backward(gradient);
        });
    float[] score = discriminator.forward(batch, pair, pair, code);
    time(
        "discriminator forward and backward",
        batch,
        () -> {
          discriminator.forward(batch, pair, pair, code);
          discriminator.backward(score);
        });
  }

  private static void time(String name, int batch, Runnable work) {
    for (int i = 0; i < 8; i++) {
      work.run();
    }
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("%-40s %.1f ms, %.1f images/s%n", name, best / 1e6, batch / (best / 1e9));
  }
}
