package org.zhenggai.rectification.ground.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells all nodes what has changed. By a number that each looks at, once a second and by one small statement, rather than by the database's
 * own notifications: a number cannot be missed while a connection is away, and every database that speaks PostgreSQL has it.
 */
@Component
public class SharedCopies {

    private final JdbcClient jdbc;
    private Map<String, Long> known = Map.of();

    SharedCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says within the transaction that changes it that the topic's copies are old; the others hear of it when it is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String topic) {
        jdbc.sql("""
                insert into node_change (topic, version) values (:topic, 1)
                on conflict (topic) do update set version = node_change.version + 1""").param("topic", topic).update();
    }

    /** Renews what has changed since the last look. One thread looks. */
    void look(List<SharedCopy> copies) {
        Map<String, Long> now = versions();
        copies.stream().filter(copy -> !now.getOrDefault(copy.topic(), 0L).equals(known.getOrDefault(copy.topic(), 0L)))
                .forEach(SharedCopy::renew);
        known = now;
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql("select topic, version from node_change").query(row -> {
            versions.put(row.getString("topic"), row.getLong("version"));
        });
        return versions;
    }
}
