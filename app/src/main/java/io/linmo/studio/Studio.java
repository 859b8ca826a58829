package io.linmo.studio;

import io.linmo.studio.http.EventStream;
import io.linmo.studio.http.LocalServer;
import io.linmo.studio.http.PageFiles;
import io.linmo.studio.http.Router;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * All of Linmo on one page of a browser on this machine.
 *
 * <p>Hands lie in a folder as the files that the commands read and write; work that a stopped or
 * killed studio had begun is begun again.
 */
public final class Studio implements AutoCloseable {

  private final LocalServer server;
  private final JobQueue jobs;
  private final Rehearsal rehearsal;
  private final Uploads uploads;

  private Studio(LocalServer server, JobQueue jobs, Rehearsal rehearsal, Uploads uploads) {
    this.server = server;
    this.jobs = jobs;
    this.rehearsal = rehearsal;
    this.uploads = uploads;
  }

  /**
   * Starts the studio.
   *
   * @param folder that keeps the hands; it is made where it is missing
   * @param port on 127.0.0.1; 0 for any that is free
   */
  public static Studio start(Installation installation, Path folder, int port) {
    Shelf shelf = Shelf.open(folder);
    EventStream events = new EventStream();
    JobQueue jobs = new JobQueue(events);
    Uploads uploads = new Uploads();
    try {
      OpenHands hands = new OpenHands(new HandWorkshop(installation));
      return start(new Workplace(installation, shelf, jobs, hands, uploads), events, port);
    } catch (RuntimeException e) {
      jobs.close();
      uploads.close();
      throw e;
    }
  }

  private static Studio start(Workplace place, EventStream events, int port) {
    LearnRoutes learning = new LearnRoutes(place);
    Rehearsal rehearsal = new Rehearsal(place);
    Router routes = new Router();
    new HandRoutes(place).addTo(routes);
    new KeepingRoutes(place).addTo(routes);
    rehearsal.addTo(routes);
    new PaperRoutes(place).addTo(routes);
    learning.addTo(routes);
    new FormRoutes(place).addTo(routes);
    new FontRoutes(place).addTo(routes);
    new TextRoutes(place).addTo(routes);
    new SignatureRoutes(place).addTo(routes);
    new DocumentRoutes(place).addTo(routes);
    new IdentityRoutes().addTo(routes);
    PageFiles page = new PageFiles(Studio.class, "page");
    LocalServer server = LocalServer.start(port, page, routes, events);
    try {
      place.shelf().sweep();
      learning.resume();
      return new Studio(server, place.jobs(), rehearsal, place.uploads());
    } catch (IOException | RuntimeException e) {
      server.close();
      throw LinmoException.of(e).at(place.shelf().folder());
    }
  }

  /** The address of the page; it holds a secret and changes with every start. */
  public URI address() {
    return server.address();
  }

  /** An address that leads to the page once, for programs whose arguments others may see. */
  public URI openingAddress() {
    return server.openingAddress();
  }

  /** Where what the page sends lies until the studio is closed. */
  Path uploads() {
    return uploads.folder();
  }

  @Override
  public void close() {
    server.close();
    jobs.close();
    rehearsal.close();
    uploads.close();
  }
}
