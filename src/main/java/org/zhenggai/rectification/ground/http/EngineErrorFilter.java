package org.zhenggai.rectification.ground.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Words the refusals of both engine interfaces in Chinese and gives them the status they deserve: the engine answers 500 to our
 * conflicts, prefixes our messages in English, and tells with 403 that something exists which the caller may not see.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class EngineErrorFilter extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OUR_PREFIX = Pattern.compile("^Cannot (?:submit task form|complete task|put|modify)[^:]+: "
            + "|^Cannot instantiate process definition \\S+: ", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int FIRST_OF_OURS = 500;
    /** Our refusals, and what whoever loses a race for a row is told: by the engine, or by the database where two wait in a circle. */
    private static final Set<String> CONFLICTS = Set.of("ConflictException", "OptimisticLockingException",
            "PessimisticLockingFailureException", "CannotAcquireLockException", "DeadlockLoserDataAccessException");
    /** The engine says in many ways that there is no such thing. */
    private static final Pattern UNKNOWN_THING = Pattern.compile(
            "doesn't exist|does not exist|[Cc]annot find|not found|No [a-z ]+ found with");
    /** Resources of tables wrap what is missing into an error of the server. */
    private static final Pattern NO_GRANT = Pattern.compile("The user with id '[^']*' does not have");
    /** Commands called wrongly (13…), models that cannot be parsed (09…), values that are no JSON or only the engine could unpack. */
    private static final Pattern WRONG_USE = Pattern.compile(
            "ENGINE-13\\d{3}|ENGINE-09\\d{3}|SPIN/JACKSON-JSON-\\d+|Object is not deserialized|UTILS-02\\d{3}");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.isOfEngine(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorBuffer buffer = new ErrorBuffer(response);
        chain.doFilter(request, buffer);
        byte[] held = buffer.held();
        if (held == null) {
            return;
        }
        int status = buffer.getStatus();
        if (isWorded(response)) {
            response.setContentLength(held.length);
            response.getOutputStream().write(held);
            return;
        }
        ObjectNode error = parse(held) instanceof ObjectNode told && told.has("message") ? told
                : JSON.createObjectNode().put("type", "InvalidRequestException").put("message", "");
        if (error.path("type").asText().equals(Problems.TYPE)) {
            response.getOutputStream().write(held);
            return;
        }
        String type = error.path("type").asText();
        String message = OUR_PREFIX.matcher(error.path("message").asText("")).replaceFirst("");
        if (status >= FIRST_OF_OURS && NO_GRANT.matcher(message).find()) {
            status = 403;
        }
        if (status == 403 && request.getMethod().equals("GET")) {
            status = 404;
        } else if (CONFLICTS.contains(type) || message.startsWith("ENGINE-03005")) {
            status = 409;
        } else if (type.equals("NotFoundException")) {
            status = 404;
        } else if (message.startsWith("Invalid query usage")) {
            status = 400;
            message = "查询条件的写法不对，“或者”条件中不能再有“或者”条件";
        } else if (message.endsWith("cannot be used to query")) {
            status = 400;
            message = "查询条件的值只能是文字、数字、日期或者是否，不能是对象";
        }
        status = status >= FIRST_OF_OURS ? judged(request, type, message) : status;
        Optional<DatabaseProblem> sent = DatabaseProblem.told(error.path("code").asInt(), message);
        if (sent.isPresent()) {
            status = sent.get().status().value();
            message = sent.get().detail();
        }
        error.put("message", CHINESE.matcher(message).find() ? message : worded(status, message));
        if (type.equals("AuthorizationException")) {
            // what exactly is missing concerns nobody outside; the web applications read these fields only of this type
            error.put("type", "ForbiddenException");
            error.remove(List.of("userId", "permissionName", "resourceName", "resourceId", "missingAuthorizations"));
        }
        byte[] answer = JSON.writeValueAsBytes(error);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    /** What a door of ours has refused before the engine saw it. */
    private static boolean isWorded(HttpServletResponse response) {
        return response.getContentType() != null && response.getContentType().startsWith("application/problem+json");
    }

    /** What the engine calls an error of the server though the caller can correct it. */
    private static int judged(HttpServletRequest request, String type, String message) {
        if (UNKNOWN_THING.matcher(message).find() || RequestPath.of(request).contains("/metrics")) {
            return 404;
        }
        // Cockpit's own queries stumble over what is missing in a body before they ask anything
        boolean stumbled = type.equals("NullPointerException") && RequestPath.of(request).contains("/camunda/api/cockpit/plugin/base/");
        return stumbled || type.equals("NullValueException") || type.equals("InvalidRequestException") || WRONG_USE.matcher(message).find()
                ? 400 : 500;
    }

    private static String worded(int status, String message) {
        return switch (status) {
            case 400 -> message.isEmpty() ? "请求内容不完整或格式不正确，请检查各字段的名称、类型和取值" : "请求不正确：" + message;
            case 401 -> "请先登录";
            case 403 -> "您没有权限这样做";
            case 404 -> "没有找到，或者它与您的单位无关";
            case 405 -> "这个地址不支持这种请求";
            case 406 -> "不能以所要求的内容类型（Accept）回答";
            case 409 -> "数据刚被他人更改，请刷新后重试";
            case 415 -> "请求内容类型不受支持，请使用application/json";
            default -> "系统处理失败，请联系系统管理员";
        };
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }
}
