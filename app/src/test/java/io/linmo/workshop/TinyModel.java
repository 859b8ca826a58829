package io.linmo.workshop;

import io.linmo.conditioning.HanRecipe;
import io.linmo.conditioning.StandardForms;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.training.BaseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small network of Han characters that was never trained, to test all around it. */
public final class TinyModel {

  private TinyModel() {}

  /** An installation on two threads whose only base model is a tiny one in the given folder. */
  static Installation install(Path folder) throws IOException {
    write(folder.resolve("han.linmo"));
    InstallationFolders found = Installation.find().folders();
    return new Installation(new InstallationFolders(found.home(), folder, found.fontCache()), 2);
  }

  public static void write(Path file) throws IOException {
    GeneratorShape shape = new GeneratorShape(0, 0, 0, 2, 8, 0, 0, 8, new int[] {8, 8, 8, 8});
    Network network = Generators.create(shape, 1);
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    new BaseModel(
            "",
            new HanRecipe(StandardForms.NONE),
            shape,
            network.named(parameters),
            new int[0],
            List.of("one", "two"),
            Map.of("fonts", List.of(Map.of("face", "one", "licence", "OFL-1.1"))))
        .write(file);
  }
}
