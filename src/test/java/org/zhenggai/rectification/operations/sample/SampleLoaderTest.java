package org.zhenggai.rectification.operations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** A second run of the loader changes nothing. */
@RectificationTest
class SampleLoaderTest {

    @Autowired
    private SampleLoader loader;
    @Autowired
    private JdbcTemplate jdbc;
    @LocalServerPort
    private int port;

    @Test
    void secondRunChangesNothing() {
        List<Map<String, Object>> before = counts();
        assertThat(loader.load("Another-Password-1")).isEmpty();
        assertThat(counts()).isEqualTo(before);
        assertThat(Http.as(port, "yehe.handler").get("/api/cases").status()).as("the password stays").isEqualTo(200);
    }

    private List<Map<String, Object>> counts() {
        return List.of("unit", "unit_alias", "officer", "officer_role", "plan", "finding", "rectification_case", "case_unit",
                "timeline_entry", "act_id_user", "act_id_group", "act_id_membership", "act_ru_authorization", "act_ru_execution",
                "act_ru_task", "act_ru_filter").stream().map(table -> jdbc.queryForMap("select '" + table + "' as t, count(*) from "
                        + table)).toList();
    }
}
