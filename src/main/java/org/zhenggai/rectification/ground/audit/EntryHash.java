package org.zhenggai.rectification.ground.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The hash of an entry: SHA-256 over UTF-8 text of one line per part, {@code name:length:value}, so that no value can pass for another.
 * Instants are microseconds since 1970, which is what the database keeps; null is {@code name:-}. Described in docs/operations.md for
 * whoever checks a copy with tools of their own.
 */
public final class EntryHash {

    /** What stands before the first entry of a chain, and before the first anchor. */
    public static final String GENESIS = "0".repeat(64);

    private EntryHash() {}

    static String of(long position, String previous, String content) {
        return DigestUtils.sha256Hex(line("position", String.valueOf(position)) + line("previous", previous) + content);
    }

    /** The hashed columns of the present row. */
    static String content(ResultSet row, EntryChain.Table table) throws SQLException {
        StringBuilder content = new StringBuilder(line("table", table.name())).append(line("seq", row.getString("seq")));
        for (String column : table.columns()) {
            content.append(line(column, text(row, column)));
        }
        if (!table.later().isEmpty() && row.getObject(EntryChain.Table.FORM) != null) {
            content.append(line(EntryChain.Table.FORM, text(row, EntryChain.Table.FORM)));
            for (String column : table.later()) {
                content.append(line(column, text(row, column)));
            }
        }
        return content.toString();
    }

    /** What a row holds, for its seal. */
    static String content(ResultSet row, SealedTable table) throws SQLException {
        StringBuilder content = new StringBuilder(line("kind", table.kind())).append(line("object_id", row.getString("object_id")));
        for (String column : table.columns()) {
            content.append(line(column, text(row, column)));
        }
        return content.toString();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof java.sql.Timestamp
                ? String.valueOf(ChronoUnit.MICROS.between(OffsetDateTime.parse("1970-01-01T00:00:00Z"),
                        row.getObject(column, OffsetDateTime.class)))
                : value == null ? null : value.toString();
    }

    private static String line(String name, String value) {
        return value == null ? name + ":-\n" : name + ":" + value.codePointCount(0, value.length()) + ":" + value + "\n";
    }
}
