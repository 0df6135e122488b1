package org.relaysms.gateway.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relaysms.gateway.server.kernel.PathTemplate;

/// A table of routes: knows what it answers, so that 404, and 405 with `Allow`, come by themselves,
/// and that a test can hold the table against a document. A path is Helidon's pattern, with
/// `{name}` for one segment, which alone may be percent-encoded; all else must be asked for
/// character by character. Fixed paths go before those with names, whatever the order they were
/// added in. Filled by one thread, then only read.
public final class Routes {
  private final Map<String, Map<Method, Handler>> handlersByPath = new LinkedHashMap<>();

  private final List<Filter> filters = new ArrayList<>();

  /// One line of the table.
  public record Route(String method, String path) {}

  public Routes get(String path, Handler handler) {
    return add(Method.GET, path, handler);
  }

  public Routes post(String path, Handler handler) {
    return add(Method.POST, path, handler);
  }

  public Routes put(String path, Handler handler) {
    return add(Method.PUT, path, handler);
  }

  public Routes delete(String path, Handler handler) {
    return add(Method.DELETE, path, handler);
  }

  public Routes add(Method method, String path, Handler handler) {
    handlersByPath.computeIfAbsent(path, same -> new LinkedHashMap<>()).put(method, handler);
    return this;
  }

  /// Stands before every request of the listener, unknown paths too, in the order added. Filters of
  /// a table that is added to another one stay behind.
  public Routes filter(Filter filter) {
    filters.add(filter);
    return this;
  }

  /// All lines of another table as well.
  public Routes addAll(Routes others) {
    others.handlersByPath.forEach(
        (path, handlers) -> handlers.forEach((method, handler) -> add(method, path, handler)));
    return this;
  }

  public List<Route> list() {
    var routes = new ArrayList<Route>();
    handlersByPath.forEach(
        (path, handlers) ->
            handlers.keySet().forEach(method -> routes.add(new Route(method.text(), path))));
    return List.copyOf(routes);
  }

  void install(HttpRouting.Builder routing, ErrorStyle style) {
    filters.forEach(routing::addFilter);
    handlersByPath.entrySet().stream()
        .sorted((a, b) -> Boolean.compare(named(a.getKey()), named(b.getKey())))
        .forEach(
            entry ->
                routing.any(
                    entry.getKey(),
                    exactly(entry.getKey(), byMethod(entry.getValue(), style), style)));
    routing.any((request, response) -> style.answer(response, Status.NOT_FOUND_404));
  }

  private static boolean named(String path) {
    return path.contains("{");
  }

  /// Helidon finds a route by the path made simple: without doubled slashes, dots, parameters and
  /// encoding.
  private static Handler exactly(String path, Handler handler, ErrorStyle style) {
    var template = PathTemplate.of(path);
    return (request, response) -> {
      var asked = request.prologue().uriPath().rawPath();
      if (asked.equals(path) || template.match(asked).isPresent()) {
        handler.handle(request, response);
      } else {
        style.answer(response, Status.NOT_FOUND_404);
      }
    };
  }

  private static Handler byMethod(Map<Method, Handler> handlers, ErrorStyle style) {
    var byMethod = Map.copyOf(handlers);
    var allow = handlers.keySet().stream().map(Method::text).collect(Collectors.joining(", "));
    return (request, response) -> {
      var handler = byMethod.get(request.prologue().method());
      if (handler == null) {
        response.header(HeaderNames.ALLOW, allow);
        style.answer(response, Status.METHOD_NOT_ALLOWED_405);
      } else {
        handler.handle(request, response);
      }
    };
  }
}
