package org.zhenggai.rectification.views.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Room in which a figure over every case is sorted and grouped. The server's default (4 MB) is made for many small queries: a national
 * viewer's figures would go through files on disk.
 */
@Component
class QueryMemory {

    private final JdbcClient jdbc;
    private final String kilobytes;

    QueryMemory(JdbcClient jdbc, DashboardSettings settings) {
        this.jdbc = jdbc;
        this.kilobytes = Long.toString(settings.queryMemory().toKilobytes());
    }

    /** Holds until the present transaction ends. */
    void raise() {
        jdbc.sql("select set_config('work_mem', :room, true)").param("room", kilobytes).query(String.class).single();
    }
}
