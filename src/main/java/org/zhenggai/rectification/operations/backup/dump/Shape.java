package org.zhenggai.rectification.operations.backup.dump;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table and the order in which its rows are copied: that of its primary key, texts by their bytes, so that every server gives the same
 * rows in the same order.
 *
 * @param columns quoted, without those PostgreSQL computes itself
 * @param order   what stands behind {@code order by}
 */
record Shape(String name, List<String> columns, List<String> order) {

    private static final String ALL = """
            select quote_ident(c.relname) as name, quote_ident(a.attname) as attribute, a.attcollation <> 0 as collated,
              array_position(i.indkey::int2[], a.attnum) as place
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            left join pg_index i on i.indrelid = c.oid and i.indisprimary
            where c.relnamespace = (select oid from pg_namespace where nspname = current_schema()) and c.relkind = 'r'
            order by c.relname, place, a.attnum""";

    /** All tables of the schema, the engine's and ours. */
    static List<Shape> all(Connection connection) throws SQLException {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                Shape shape = shapes.computeIfAbsent(rows.getString("name"), name -> new Shape(name, new ArrayList<>(), new ArrayList<>()));
                String column = rows.getString("attribute");
                shape.columns.add(column);
                if (rows.getObject("place") != null) {
                    shape.order.add(rows.getBoolean("collated") ? column + " collate \"C\"" : column);
                }
            }
        }
        return List.copyOf(shapes.values());
    }

    String copyOut() {
        String by = order.isEmpty() ? columns.stream().map(column -> "cast(" + column + " as text) collate \"C\"")
                .collect(Collectors.joining(", ")) : String.join(", ", order);
        return "copy (select " + String.join(", ", columns) + " from " + name + " order by " + by + ") to stdout (format binary)";
    }
}
