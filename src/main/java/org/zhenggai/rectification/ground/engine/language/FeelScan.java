package org.zhenggai.rectification.ground.engine.language;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look at a FEEL text before it is parsed: the parser goes back and forth, in a time that doubles with every bracket inside a bracket,
 * and it has forms no table needs. Linear in the length.
 */
final class FeelScan {

    private static final Pattern TOKEN = Pattern.compile("\\s+|(?<string>\"(?:\\\\.|[^\"\\\\])*\")|(?<number>[0-9.]+)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{Nd}_]*)|(?<open>[(\\[])|(?<close>[)\\]])|(?<sign>[-+*/<>=!,?@:])", Pattern.DOTALL);
    /** After these something must follow, so a bracket behind them opens a range the other way round. */
    private static final Set<String> CONNECTING = Set.of("in", "then", "else", "and", "or", "between", "if", "not");
    private static final Set<String> FORBIDDEN = Set.of("function", "external", "for", "some", "every", "return", "satisfies", "instance");

    private FeelScan() {}

    /** @throws ModelRefusedException saying in Chinese what is not allowed */
    static void scan(String text, FeelLimits limits) {
        if (text.length() > limits.length()) {
            throw new ModelRefusedException("FEEL表达式过长，最多" + limits.length() + "个字符，现有" + text.length() + "个");
        }
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        int depth = 0;
        int brackets = 0;
        String before = "";
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            end = matcher.end();
            String token = matcher.group();
            if (token.isBlank()) {
                continue;
            }
            if (matcher.group("word") != null && FORBIDDEN.contains(token)) {
                throw refused(text, "不能使用" + token);
            }
            if (before.equals("/") && token.equals("/") || before.equals("/") && token.equals("*")) {
                throw refused(text, "不能含注释");
            }
            if (matcher.group("open") != null && (++depth > limits.nesting() || ++brackets > limits.brackets())) {
                throw refused(text, "括号过多，最多嵌套" + limits.nesting() + "层，共" + limits.brackets() + "个");
            }
            if (matcher.group("close") != null && (!closes(before, token) || --depth < 0)) {
                throw refused(text, "括号不配对");
            }
            before = token;
        }
        if (end < text.length()) {
            throw refused(text, "第" + (end + 1) + "个字符“" + text.substring(end, end + 1) + "”不允许");
        }
        if (depth != 0) {
            throw refused(text, "括号不配对");
        }
    }

    private static boolean closes(String before, String token) {
        if (before.isEmpty() || CONNECTING.contains(before)) {
            return false;
        }
        return switch (before.charAt(before.length() - 1)) {
            case '(' -> token.equals(")");
            case '[' -> token.equals("]");
            case '-', '+', '*', '/', '<', '>', '=', '!', ',', '@', ':' -> before.startsWith("\"");
            default -> true;
        };
    }

    static ModelRefusedException refused(String text, String reason) {
        String shown = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        return new ModelRefusedException("FEEL表达式“" + shown + "”不允许：" + reason);
    }
}
