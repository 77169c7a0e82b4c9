package org.zhenggai.rectification.ground.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.http.HttpStatus;

/** What PostgreSQL says of a value that a caller sent, or that it does not answer, in the caller's words. Nobody else knows its states. */
record DatabaseProblem(HttpStatus status, String detail) {

    private static final DatabaseProblem ODD_CHARACTERS = new DatabaseProblem(HttpStatus.BAD_REQUEST,
            "内容含有不能保存的字符（空字符或残缺的字符），请删除后重新提交");
    private static final DatabaseProblem CHANGED = new DatabaseProblem(HttpStatus.CONFLICT, "数据刚被他人更改，请刷新后重试");
    private static final DatabaseProblem NO_DATE = new DatabaseProblem(HttpStatus.BAD_REQUEST, "日期或时间超出范围，请核对");
    private static final DatabaseProblem AWAY = new DatabaseProblem(HttpStatus.SERVICE_UNAVAILABLE,
            "数据库暂时没有响应，刚才的操作可能没有完成，请稍后刷新核对后再办理");
    /** Of connections: refused, broken, given up. */
    private static final String CONNECTION = "08";
    private static final Map<String, DatabaseProblem> BY_STATE = Map.ofEntries(
            Map.entry("22021", ODD_CHARACTERS), // not in the encoding
            Map.entry("22P05", ODD_CHARACTERS), // NUL in JSON
            Map.entry("22001", new DatabaseProblem(HttpStatus.BAD_REQUEST, "内容过长，请缩短后重新提交")),
            Map.entry("22003", new DatabaseProblem(HttpStatus.BAD_REQUEST, "数值超出范围，请核对")),
            Map.entry("22007", NO_DATE), Map.entry("22008", NO_DATE),
            Map.entry("22P02", new DatabaseProblem(HttpStatus.BAD_REQUEST, "参数的值格式不正确，请核对")),
            Map.entry("23503", new DatabaseProblem(HttpStatus.CONFLICT, "所引用的内容不存在或仍被使用，请刷新后重试")),
            Map.entry("23505", new DatabaseProblem(HttpStatus.CONFLICT, "相同的内容已经存在，请刷新后核对")),
            Map.entry("40001", CHANGED), Map.entry("40P01", CHANGED), Map.entry("55P03", CHANGED),
            // thrown out: stopped, crashed, starting, silent for too long
            Map.entry("57P01", AWAY), Map.entry("57P02", AWAY), Map.entry("57P03", AWAY), Map.entry("25P03", AWAY));

    /** The engine's interface tells only codes and messages. */
    private static final Map<Integer, String> BY_CODE = Map.of(BuiltinExceptionCode.DEADLOCK.getCode(), "40P01",
            BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode(), "23503",
            BuiltinExceptionCode.COLUMN_SIZE_TOO_SMALL.getCode(), "22001", BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(), "40001");
    private static final Map<String, String> BY_WORDS = Map.of("invalid byte sequence for encoding", "22021",
            "unsupported Unicode escape sequence", "22P05", "value too long for type", "22001", "out of range", "22003",
            "violates unique constraint", "23505", "violates foreign key constraint", "23503");

    private static final Pattern AWAY_WORDS = Pattern.compile(
            "Could not open JDBC Connection|I/O error occurred|terminating connection due to"
                    + "|[Cc]onnection (has been|is) closed|Connection is not available|Connection to \\S+ refused|the database system is");

    /** The same from the code and message that the engine's interface answers. */
    static Optional<DatabaseProblem> told(int code, String message) {
        if (AWAY_WORDS.matcher(message).find()) {
            return Optional.of(AWAY);
        }
        String state = BY_CODE.getOrDefault(code, message.contains("ERROR: ") ? BY_WORDS.entrySet().stream()
                .filter(words -> message.contains(words.getKey())).map(Map.Entry::getValue).findFirst().orElse("") : "");
        return Optional.ofNullable(BY_STATE.get(state));
    }

    /** What the error behind an exception means for the caller; empty when none of its causes is one the caller can do something about. */
    static Optional<DatabaseProblem> of(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            Optional<DatabaseProblem> known = cause instanceof SQLException sql ? of(sql) : Optional.empty();
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseProblem> of(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        // the pool gives up waiting without a state
        return state.startsWith(CONNECTION) || sql instanceof SQLTransientConnectionException ? Optional.of(AWAY)
                : Optional.ofNullable(BY_STATE.get(state));
    }
}
