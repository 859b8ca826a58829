package io.linmo.workshop;

/**
 * A network that was trained.
 *
 * @param model a base model or a recogniser
 * @param images training images shown in the whole run
 */
public record TrainedModel<T>(T model, long images) {}
