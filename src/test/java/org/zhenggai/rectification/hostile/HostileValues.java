package org.zhenggai.rectification.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that no officer types and anybody can send. */
final class HostileValues {

    /** A body with the type it is sent as; {@code type} null for none. */
    record Body(String text, String type) {}

    static final String JSON = "application/json";
    private static final int LEVELS = 10_000;

    /** As they stand in an address. */
    static final List<String> IN_PATH = List.of("%00", "a%00b", "%ED%A0%80", "%F0%9F%98%80", "-1", "0", "99999999999999999999",
            "x".repeat(3000),
            "%27%20or%20%27", "%25", "null", "00000000-0000-0000-0000-000000000000", "%E5%B1%B1%E9%97%A8%E9%95%87");
    static final List<String> IN_QUERY = List.of("%00", "a%00b", "%ED%A0%80", "-1", "0", "2147483647", "99999999999999999999", "1E1000000",
            "x", "", "x".repeat(3000), "%F0%9F%98%80", "2024-02-30", "+999999999-12-31", "%25%27%3B", "true", "%5B%5D");
    /** JSON values for a field, whatever its type. */
    static final List<String> IN_JSON = List.of("\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "\"" + "x".repeat(200_000)
            + "\"", "-1",
            "1E1000000000", "1" + "0".repeat(900), "[]", "{}", "true", "\"2024-02-30\"", "\"+999999999-12-31\"", "[null]", "[[]]",
            "{\"a\":1}", "null");

    private HostileValues() {}

    /** Bodies that are broken as a whole. */
    static List<Body> bodies() {
        return List.of(new Body("", JSON), new Body("[]", JSON), new Body("null", JSON), new Body("1", JSON), new Body("\"x\"", JSON),
                new Body("[null]", JSON),
                new Body("{", JSON), new Body("\0", JSON), new Body("[".repeat(LEVELS) + "]".repeat(LEVELS), JSON),
                new Body("{\"a\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS), JSON), new Body("{\"\\u0000\":1}", JSON),
                new Body("{\"\\ud800\":1}", JSON),
                new Body("{\"a\":1E1000000000}", JSON), new Body("{\"a\":1,\"a\":2}", "application/json;charset=nonsense"),
                new Body("<a/>", "application/xml"), new Body("x", "text/plain"), new Body("x=1", "application/x-www-form-urlencoded"),
                new Body("x=%00", "application/x-www-form-urlencoded"),
                new Body("x", "nonsense"), new Body("x", null), new Body("", null), new Body("x", "multipart/form-data"),
                new Body("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.xlsx\"\r\n\r\nPK\3\4",
                        "multipart/form-data; boundary=b"),
                new Body("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.xlsx\"\r\n\r\nPK\3\4\r\n--b--\r\n",
                        "multipart/form-data; boundary=b"),
                new Body("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n\r\n--b--\r\n",
                        "multipart/form-data; boundary=b"));
    }

    /** An object for each field and hostile value, all other fields absent. */
    static List<Body> objects(List<String> fields) {
        List<Body> bodies = new ArrayList<>();
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach(field -> IN_JSON.forEach(value -> shown.put("{\"" + field + "\":" + value + "}", field)));
        shown.keySet().forEach(text -> bodies.add(new Body(text, JSON)));
        return bodies;
    }
}
