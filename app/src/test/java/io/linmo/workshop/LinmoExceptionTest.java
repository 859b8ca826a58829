package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LinmoExceptionTest {

  @Test
  void theMessageSaysWhereWhatExpectedFoundAndWhatToDoNext() {
    LinmoException failure =
        LinmoException.failure(Path.of("a.png"), "no ink in")
            .found("400 pixels")
            .expected("a letter")
            .next("take the picture again");

    assertThat(failure)
        .hasMessage("a.png: no ink in 400 pixels, expected a letter; take the picture again");
    assertThat(failure.where()).isEqualTo("a.png");
    assertThat(failure.what()).isEqualTo("no ink in");
    assertThat(failure.found()).isEqualTo("400 pixels");
    assertThat(failure.expected()).isEqualTo("a letter");
    assertThat(failure.next()).isEqualTo("take the picture again");
    assertThat(failure.kind()).isEqualTo(LinmoException.Kind.FAILURE);
  }

  @Test
  void partsThatAreNotKnownAreLeftOut() {
    assertThat(LinmoException.failure("", "no models")).hasMessage("no models");
    assertThat(LinmoException.failure("", "no models").at("home")).hasMessage("home: no models");
  }

  @Test
  void failuresOfFilesAreNamedInWords() {
    assertThat(LinmoException.of(new NoSuchFileException("a.ttf")))
        .hasMessage("a.ttf: no such file");
    assertThat(LinmoException.of(new UncheckedIOException(new AccessDeniedException("b.ttf"))))
        .hasMessage("b.ttf: permission denied");
    assertThat(LinmoException.of(new IOException("c.ttf: damaged"))).hasMessage("c.ttf: damaged");
  }

  @Test
  void theCauseAndThePlaceOfAFailureAreKept() {
    IOException cause = new IOException("disk full");
    LinmoException failure = LinmoException.of(cause);

    assertThat(failure.at("a.ttf")).hasCause(cause);
    assertThat(failure.at("a.ttf").getStackTrace()).isEqualTo(failure.getStackTrace());
    assertThat(LinmoException.of(failure)).isSameAs(failure);
  }

  @Test
  void aCancelledPieceOfWorkIsNoFailure() {
    assertThat(LinmoException.of(new CancellationException()).kind())
        .isEqualTo(LinmoException.Kind.CANCELLED);
  }
}
