package org.chengxin.simulation.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody outside who looks at what an installation shows, with a browser or a program. */
final class Outsider {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private final URI server;
    private final String token;

    /** @param token of a program; empty for a passer-by */
    Outsider(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Text of a page; empty if nothing is shown. */
    String read(String path) throws InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    /** All pages of a list, one after the other. */
    String readAll(String path) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String next = path; !next.isEmpty(); ) {
            HttpResponse<String> answer = send(request(next).GET());
            all.append(answer.statusCode() == 200 ? answer.body() : "");
            Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : "";
        }
        return all.toString();
    }

    /** Sends something, and answers whatever comes back. */
    HttpResponse<String> post(String path, String type, String body) throws InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
