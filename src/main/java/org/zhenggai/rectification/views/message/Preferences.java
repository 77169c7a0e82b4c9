package org.zhenggai.rectification.views.message;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Digest and quiet hours as the administrator set them. */
@Repository
class Preferences {

    /**
     * The settings in force.
     *
     * @param digest      whether what is not urgent goes out once a working day
     * @param digestAt    when
     * @param quiet       whether nothing but urgent kinds goes out between {@code quietFrom} and {@code quietTo}, and on days off
     * @param urgentKinds codes of the kinds that wait for nothing
     */
    record Values(boolean digest, LocalTime digestAt, boolean quiet, LocalTime quietFrom, LocalTime quietTo, Set<String> urgentKinds) {}

    private static final String DIGEST = "digest";
    private static final String DIGEST_AT = "digest-at";
    private static final String QUIET = "quiet";
    private static final String QUIET_FROM = "quiet-from";
    private static final String QUIET_TO = "quiet-to";
    private static final String URGENT = "urgent-kinds";

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Values get() {
        Map<String, String> values = jdbc.sql("select name, value from message_preference").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("name"), row -> (String) row.get("value")));
        return new Values(Boolean.parseBoolean(values.get(DIGEST)), LocalTime.parse(values.get(DIGEST_AT)),
                Boolean.parseBoolean(values.get(QUIET)), LocalTime.parse(values.get(QUIET_FROM)), LocalTime.parse(values.get(QUIET_TO)),
                Arrays.stream(values.get(URGENT).split(",")).filter(code -> !code.isBlank()).collect(Collectors.toSet()));
    }

    void put(Values values) {
        put(DIGEST, String.valueOf(values.digest()));
        put(DIGEST_AT, values.digestAt().toString());
        put(QUIET, String.valueOf(values.quiet()));
        put(QUIET_FROM, values.quietFrom().toString());
        put(QUIET_TO, values.quietTo().toString());
        put(URGENT, values.urgentKinds().stream().sorted().collect(Collectors.joining(",")));
    }

    private void put(String name, String value) {
        jdbc.sql("update message_preference set value = :value where name = :name").param("value", value).param("name", name).update();
    }
}
