package org.zhenggai.rectification.views.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.engine.PlainText;

/**
 * Fields of a message as words and nothing else: programs that show mails and chats make links of whatever looks like an address, and
 * only the system's own link is to be followed. The address can still be read.
 */
final class WrittenWords {

    private static final Pattern SCHEME = Pattern.compile("(?<=[A-Za-z]):(?=//)|(?<=(?i:mailto|javascript|data|tel|file)):");
    private static final Pattern HOST = Pattern.compile("(?<=(?i:www))\\."
            + "|(?<=[A-Za-z0-9])\\.(?=(?i:com|cn|net|org|gov|edu|top|xyz|info|cc|io|vip)\\b)");
    private static final Pattern MENTION = Pattern.compile("@");

    private WrittenWords() {}

    static Map<String, Object> of(Map<String, Object> fields) {
        Map<String, Object> words = new HashMap<>();
        fields.forEach((name, value) -> words.put(name, plain(value)));
        return words;
    }

    private static Object plain(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(WrittenWords::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> words = new HashMap<>();
            map.forEach((name, each) -> words.put(name, plain(each)));
            return words;
        }
        return value;
    }

    private static String text(String given) {
        String text = SCHEME.matcher(PlainText.of(given)).replaceAll("：");
        return MENTION.matcher(HOST.matcher(text).replaceAll("．")).replaceAll("＠");
    }
}
