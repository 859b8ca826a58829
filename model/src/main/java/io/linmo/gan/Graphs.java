package io.linmo.gan;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Begins and ends the building of a DL4J graph whose vertices manage their own arrays. */
final class Graphs {

  private Graphs() {}

  /** Also sees to it that ND4J uses as many threads as {@link Backend#threads} says. */
  static GraphBuilder builder(long seed) {
    Backend.useThreads(Backend.threads());
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .trainingWorkspaceMode(WorkspaceMode.NONE)
        .inferenceWorkspaceMode(WorkspaceMode.NONE)
        .graphBuilder();
  }

  static ComputationGraph initialized(GraphBuilder builder) {
    ComputationGraph graph = new ComputationGraph(builder.build());
    graph.init();
    return graph;
  }
}
