package org.zhenggai.rectification.procedures.lifecycle;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.casework.finding.Category;

/** Cases by what they are measured by. */
@Repository
class MeasuredCases {

    private final JdbcClient jdbc;

    MeasuredCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closed cases of the category that the unit leads and that the indicator measures. */
    List<Long> closed(String unitId, String indicator, Category category) {
        return jdbc.sql("""
                select c.id from case_standing c join plan_finding f on f.id = c.finding_id
                join case_party u on u.case_id = c.id and u.role = 'LEAD'
                where u.unit_id = :unit and f.indicator = :indicator and c.category = :category and c.process_state = 'CLOSED'""")
                .param("unit", unitId).param("indicator", indicator).param("category", category.name()).query(Long.class).list();
    }
}
