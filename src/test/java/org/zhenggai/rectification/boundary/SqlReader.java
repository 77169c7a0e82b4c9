package org.zhenggai.rectification.boundary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a piece of SQL which of the known tables and views it reads and which it changes. Read by words, not parsed: pieces are often
 * fragments that the code puts together.
 */
final class SqlReader {

    /** REFERENCE is a foreign key: it needs the other table to exist and reads nothing of it. */
    enum Access {
        READ,
        WRITE,
        REFERENCE
    }

    record Touch(String name, Access access) {}

    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|[a-z_][a-z0-9_.]*|[(),;]", Pattern.DOTALL);
    private static final Set<String> NO_CHANGE_BEFORE = Set.of("for", "do", "on", "or", "before", "after", "key");
    private static final Set<String> LIST_ENDS = Set.of("where", "group", "order", "having", "limit", "union", "set", "returning", "select",
            ";");

    private final Set<String> known;
    private final Set<Touch> found = new LinkedHashSet<>();
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private Access expected;
    private boolean list;
    private boolean onTable;
    private String before = "";

    private SqlReader(Set<String> known) {
        this.known = known;
    }

    static Set<Touch> read(String sql, Set<String> known) {
        SqlReader reader = new SqlReader(known);
        Matcher tokens = TOKEN.matcher(sql.toLowerCase(Locale.ROOT));
        while (tokens.find()) {
            String token = tokens.group();
            if (!token.startsWith("--") && !token.startsWith("/*") && !token.startsWith("'")) {
                reader.take(token);
                reader.before = token;
            }
        }
        return reader.found;
    }

    private void take(String token) {
        switch (token) {
            case "(" -> {
                lists.push(list);
                list = false;
            }
            case ")" -> {
                list = !lists.isEmpty() && lists.pop();
                expected = null;
            }
            case "," -> expected = list ? Access.READ : null;
            case "from", "using" -> {
                list = !before.equals("delete");
                expected = list ? Access.READ : Access.WRITE;
            }
            case "join" -> expected = Access.READ;
            case "references" -> expected = Access.REFERENCE;
            case "update", "truncate" -> expected = NO_CHANGE_BEFORE.contains(before) ? null : Access.WRITE;
            case "into" -> expected = before.equals("insert") || before.equals("merge") ? Access.WRITE : null;
            case "table" -> expected = Access.WRITE;
            case "index", "trigger" -> onTable = true;
            case "on" -> {
                expected = onTable ? Access.WRITE : null;
                onTable = false;
            }
            case "only", "lateral", "if", "not", "exists" -> {}
            default -> name(token);
        }
    }

    private void name(String token) {
        if (LIST_ENDS.contains(token)) {
            list = false;
            expected = null;
        }
        String name = token.substring(token.lastIndexOf('.') + 1);
        if (expected != null && known.contains(name)) {
            found.add(new Touch(name, expected));
        }
        expected = null;
    }
}
