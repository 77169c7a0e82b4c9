package org.zhenggai.rectification.casework.finding;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.rectification.ground.audit.SealedTable;

/**
 * What is sealed of a case: its row, its units, its holds and the changes of its date and category. Everything that writes one of them
 * publishes {@link CaseNoted} or {@link CaseChanged} in the same transaction ({@link CaseSealing}).
 */
@Configuration(proxyBeanMethods = false)
class CaseSeal {

    static final SealedTable TABLE = new SealedTable("CASE", "登记信息", List.of("case_number", "finding_id", "title", "village", "category",
            "area_mu", "farmland_mu", "basic_farmland_mu", "due_date", "original_due_date", "due_date_version", "internal_due_date",
            "named_condition", "check_date", "process_state", "process_instance_id", "ended_on", "registered_on", "state_since", "behind",
            "extension_barred", "relapse_of", "units", "holds", "due_dates", "categories"), """
            select cast(c.id as varchar) as object_id, c.id as case_id, c.case_number, c.finding_id, c.title, c.village, c.category,
              c.area_mu, c.farmland_mu, c.basic_farmland_mu, c.due_date, c.original_due_date, c.due_date_version, c.internal_due_date,
              c.named_condition, c.check_date, c.process_state, c.process_instance_id, c.ended_on, c.registered_on, c.state_since,
              c.behind, c.extension_barred, c.relapse_of,
              (select string_agg(concat_ws('/', u.role, u.position, u.unit_id), ',' order by u.role, u.position, u.unit_id)
                 from case_unit u where u.case_id = c.id) as units,
              (select string_agg(concat_ws('/', h.id, h.reason, extract(epoch from h.held_since),
                   coalesce(cast(extract(epoch from h.released_at) as varchar), '-'), coalesce(cast(h.days_given_back as varchar), '-'),
                   to_char(h.counts_from, 'YYYY-MM-DD')), ',' order by h.id) from case_hold h where h.case_id = c.id) as holds,
              (select string_agg(concat_ws('/', d.id, d.kind, d.version, coalesce(to_char(d.due_before, 'YYYY-MM-DD'), '-'),
                   coalesce(to_char(d.due_after, 'YYYY-MM-DD'), '-'), d.actor, to_char(d.changed_on, 'YYYY-MM-DD'),
                   coalesce(d.document_no, '-'), d.reason), ',' order by d.id) from due_date_change d where d.case_id = c.id) as due_dates,
              (select string_agg(concat_ws('/', g.id, g.before, g.after, g.actor, to_char(g.changed_on, 'YYYY-MM-DD'),
                   coalesce(g.document_no, '-'), g.reason), ',' order by g.id) from category_change g where g.case_id = c.id) as categories
            from rectification_case c""", "c.id", "bigint");

    @Bean
    SealedTable sealedCase() {
        return TABLE;
    }
}
