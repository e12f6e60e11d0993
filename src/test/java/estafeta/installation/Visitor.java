package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, sends forms with their token, follows nothing by itself. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String address;
    private volatile String token = "";

    public Visitor(String address) {
        this.address = address;
    }

    /** Brings a cookie along, a sign-in say. */
    public void keep(String cookie, String value) {
        cookies.put(cookie, value);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, Map.of());
    }

    /** With headers that a proxy adds. */
    public HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        var answer = send(request, PATIENCE);
        var found = token(answer);
        if (!found.isEmpty()) {
            token = found;
        }
        return answer;
    }

    /** What proves that a form is of this page. */
    public static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, PATIENCE);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers)
            throws IOException, InterruptedException {
        return post(path, fields, headers, PATIENCE);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, Duration patience)
            throws IOException, InterruptedException {
        return post(path, fields, Map.of(), patience);
    }

    private HttpResponse<String> post(
            String path, Map<String, String> fields, Map<String, String> headers, Duration patience)
            throws IOException, InterruptedException {
        var whole = new HashMap<>(fields);
        whole.putIfAbsent("_csrf", token);
        var body = whole.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request, patience);
    }

    /** Sends a form that must lead on, and says where. */
    public String led(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var answer = post(path, fields);
        assertThat(answer.statusCode()).as(words(answer)).isBetween(302, 303);
        return location(answer);
    }

    /** What a person reads on the page. */
    static String words(HttpResponse<String> answer) {
        return answer.uri().getPath() + ": "
                + answer.body()
                        .replaceAll("(?s).*<main", "<main")
                        .replaceAll("(?s)</main>.*", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** A short word to the user comes with the first answer alone. */
    static boolean fresh(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("notice="));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Duration patience)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.timeout(patience).build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (!pair[0].equals("notice")) {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
