package io.linmo.studio.http;

/** Answers requests of one route. */
@FunctionalInterface
public interface Handler {
  Reply answer(Request request) throws Exception;
}
