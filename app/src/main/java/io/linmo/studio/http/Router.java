package io.linmo.studio.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a request by its method and path. */
public final class Router {

  private record Route(String method, List<String> parts, Handler handler) {

    /** The variables of a path that this route takes, empty where it takes it not. */
    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != parts.size()) {
        return Optional.empty();
      }
      Map<String, String> variables = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          variables.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(variables);
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /**
   * @param pattern such as {@code hands/{hand}/learn}, in which {@code {hand}} stands for any part
   */
  public Router add(String method, String pattern, Handler handler) {
    routes.add(new Route(method, List.of(pattern.split("/")), handler));
    return this;
  }

  Reply answer(HttpExchange exchange, String path) throws Exception {
    List<String> parts = List.of(path.split("/")).stream().map(Encoded::decodePath).toList();
    boolean known = false;
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.match(parts);
      if (variables.isPresent() && route.method().equals(exchange.getRequestMethod())) {
        return route.handler().answer(new Request(exchange, variables.get()));
      }
      known |= variables.isPresent();
    }
    throw known
        ? new Refusal(Refusal.WRONG_METHOD, exchange.getRequestMethod() + " is not for this")
        : new Refusal(Refusal.NOT_FOUND, "there is nothing at this address");
  }
}
