package org.zhenggai.rectification.boundary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose the tables are, and which views their rooms publish for others, as the rooms' own migration files say.
 *
 * @param tables room by table
 * @param views  room by view
 */
record Tables(Map<String, String> tables, Map<String, String> views) {

    /** A piece of SQL and whose it is. */
    record Piece(String room, String where, String sql) {}

    private static final Pattern MADE = Pattern.compile("create (?:or replace )?(table|view) (?:if not exists )?(\\w+)");

    static Tables of(Collection<Piece> migrations) {
        Tables made = new Tables(new HashMap<>(), new HashMap<>());
        for (Piece migration : migrations) {
            Matcher matcher = MADE.matcher(migration.sql());
            while (matcher.find()) {
                (matcher.group(1).equals("table") ? made.tables : made.views).put(matcher.group(2), migration.room());
            }
        }
        return made;
    }

    String owner(String name) {
        return tables.getOrDefault(name, views.get(name));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(tables.keySet());
        names.addAll(views.keySet());
        return names;
    }
}
