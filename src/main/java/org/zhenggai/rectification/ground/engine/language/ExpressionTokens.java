package org.zhenggai.rectification.ground.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one expression, in order. */
final class ExpressionTokens {

    private static final int LENGTH = 500;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>\"[^\"\\\\]*\"|'[^'\\\\]*')|(?<number>-?\\d{1,18}(?:\\.\\d{1,9})?)"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{Nd}_]*)|(?<sign>==|!=|<=|>=|&&|\\|\\||[-<>!().,\\[\\]]))");

    private record Token(String kind, String text) {}

    private final String expression;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ExpressionTokens(String expression) {
        this.expression = expression;
        if (expression.length() > LENGTH) {
            throw new ModelRefusedException("表达式过长，最多" + LENGTH + "个字符");
        }
        Matcher matcher = TOKEN.matcher(expression.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            if (matcher.group("text") != null) {
                tokens.add(new Token("text", matcher.group("text").substring(1, matcher.group("text").length() - 1)));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token("number", matcher.group("number")));
            } else if (matcher.group("name") != null) {
                tokens.add(new Token("name", matcher.group("name")));
            } else {
                tokens.add(new Token("sign", matcher.group("sign")));
            }
        }
        if (end < expression.strip().length()) {
            throw refused("含有不允许的写法");
        }
        if (tokens.isEmpty()) {
            throw refused("内容为空");
        }
    }

    boolean is(String word) {
        return next < tokens.size() && tokens.get(next).text.equals(word) && !isText() && !isNumber();
    }

    boolean isText() {
        return next < tokens.size() && tokens.get(next).kind.equals("text");
    }

    boolean isNumber() {
        return next < tokens.size() && tokens.get(next).kind.equals("number");
    }

    boolean skip(String word) {
        boolean there = is(word);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String word) {
        if (!skip(word)) {
            throw refused("此处缺少“" + word + "”");
        }
    }

    String next() {
        return tokens.get(next++).text;
    }

    String name() {
        if (next >= tokens.size() || !tokens.get(next).kind.equals("name")) {
            throw refused("此处应为变量或者函数的名称");
        }
        return next();
    }

    void end() {
        if (next < tokens.size()) {
            throw refused("多出“" + tokens.get(next).text + "”");
        }
    }

    ModelRefusedException refused(String reason) {
        return new ModelRefusedException("表达式“" + expression.strip() + "”不允许：" + reason);
    }
}
