package org.zhenggai.rectification.views.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Posts JSON and reads the answer within the time allowed. What it says of a failure never names the address: that holds the key. */
@Component
class HttpPoster {

    /** What the far end said; {@code json} is missing where it said none. */
    record Reply(int status, JsonNode json, Optional<Duration> rest) {}

    private static final int GOOD = 2;
    private static final int HUNDRED = 100;
    private static final int TOO_MANY = 429;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Duration timeout;

    HttpPoster(ChannelSettings settings) {
        this.timeout = settings.timeout();
        this.client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /**
     * @param who       whom it goes to, for the words of a failure
     * @param bearer    token for the header, null for none
     * @param otherwise how long to rest where the far end says 429 and not how long
     */
    Reply post(String who, URI address, String bearer, Object body, Duration otherwise) {
        HttpRequest.Builder request = builder(who, address).timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8").POST(BodyPublishers.ofString(write(body)));
        if (bearer != null && !bearer.isBlank()) {
            authorize(request, who, bearer);
        }
        // the request's own timeout ends with the headers; a body that never comes has to end too
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        HttpResponse<String> response;
        try {
            response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw silent(who);
        } catch (ExecutionException e) {
            // whichever of the two clocks is first
            if (e.getCause() instanceof HttpTimeoutException && !(e.getCause() instanceof HttpConnectTimeoutException)) {
                throw silent(who);
            }
            if (e.getCause() instanceof IllegalArgumentException) {
                throw badAddress(who); // e.g. of a port beyond the last
            }
            throw new ChannelFailedException(who + "无法连接：" + cause(e.getCause()), true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ChannelFailedException(who + "的发送被中断");
        }
        Optional<Duration> rest = rest(response);
        if (response.statusCode() == TOO_MANY) {
            throw new ChannelBusyException(rest.orElse(otherwise), who + "要求暂缓发送（429）");
        }
        if (response.statusCode() / HUNDRED != GOOD) {
            throw new ChannelFailedException(who + "回应状态" + response.statusCode());
        }
        return new Reply(response.statusCode(), read(response.body()), rest);
    }

    /** What the JDK says of an address it cannot use repeats the whole of it, with the key; e.g. of a host with an underscore. */
    private static HttpRequest.Builder builder(String who, URI address) {
        try {
            return HttpRequest.newBuilder(address);
        } catch (IllegalArgumentException e) {
            throw badAddress(who);
        }
    }

    private static ChannelFailedException badAddress(String who) {
        return new ChannelFailedException(who + "的服务地址设置有误，请检查系统配置");
    }

    /** As with the address: what the JDK says repeats the token. */
    private static void authorize(HttpRequest.Builder request, String who, String bearer) {
        try {
            request.header("Authorization", "Bearer " + bearer);
        } catch (IllegalArgumentException e) {
            throw new ChannelFailedException(who + "的令牌设置有误：只能是英文字母、数字和符号，不能换行");
        }
    }

    private static Optional<Duration> rest(HttpResponse<String> response) {
        return Stream.of("Retry-After", "x-ogw-ratelimit-reset").flatMap(name -> response.headers().firstValue(name).stream())
                .filter(value -> value.strip().matches("\\d{1,6}")).map(value -> Duration.ofSeconds(Long.parseLong(value.strip())))
                .findFirst();
    }

    private ChannelFailedException silent(String who) {
        return new ChannelFailedException(who + "在" + Math.max(1, timeout.toSeconds()) + "秒内没有回应", true);
    }

    private static String cause(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "连接超时";
        }
        return cause instanceof ConnectException ? "连接被拒绝" : cause.getClass().getSimpleName();
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
