package io.linmo.outline;

/** An outline in pixels, y down, and what tracing it found. */
public record TraceResult(Outline outline, TraceReport report) {}
