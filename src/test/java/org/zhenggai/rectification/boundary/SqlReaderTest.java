package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.boundary.SqlReader.Access;
import org.zhenggai.rectification.boundary.SqlReader.Touch;

class SqlReaderTest {

    private static final Set<String> KNOWN = Set.of("plan", "unit", "case_hold");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "select a from plan p where x = 1                                    | READ plan",
            "SELECT a FROM Plan, unit u, other o where x in (1, 2)               | READ plan, READ unit",
            "select 1 from x left join case_hold h on h.id = f(x, unit)          | READ case_hold",
            "select (select max(a) from plan), unit from other                   | READ plan",
            "select a from other o cross join lateral (select b from unit) l     | READ unit",
            "select a from (plan join unit on true)                              | READ plan, READ unit",
            "and exists (select 1 from case_hold h where h.case_id = c.id)       | READ case_hold",
            "with x as (select a from plan) select * from x, unit                | READ plan, READ unit",
            "select a from public.plan                                           | READ plan",
            "insert into plan (id) select id from unit                           | WRITE plan, READ unit",
            "insert into plan values (1) on conflict (id) do update set a = 1    | WRITE plan",
            "update plan p set a = 1, b = 2 from unit u where u.id = p.id        | WRITE plan, READ unit",
            "delete from plan using unit where plan.id = unit.id                 | WRITE plan, READ unit",
            "select id from plan where id = 1 for update                         | READ plan",
            "truncate plan                                                       | WRITE plan",
            "truncate table plan                                                 | WRITE plan",
            "merge into plan using unit on true                                  | WRITE plan, READ unit",
            "lock table plan in share mode                                       | WRITE plan",
            "create table x (a int references plan (id) on delete cascade)       | REFERENCE plan",
            "create unique index x on plan (a) where b                           | WRITE plan",
            "create trigger t before update or delete or truncate on plan        | WRITE plan",
            "alter table plan add column a int                                   | WRITE plan",
            "create view v as select a from plan                                 | READ plan",
            "select a from other -- from plan                                    | ",
            "select a from other where b = 'from plan, unit' /* join unit */     | ",
            "select plan, unit from other order by plan, unit                    | ",
            "select extract(year from day) from other group by plan, unit        | ",
            "每个plan的unit                                                      | "})
    void tellsWhatIsReadAndWhatIsChanged(String sql, String expected) {
        assertThat(SqlReader.read(sql, KNOWN)).containsExactlyInAnyOrderElementsOf(expected == null ? Set.of()
                : Arrays.stream(expected.split(", ")).map(one -> new Touch(one.split(" ")[1], Access.valueOf(one.split(" ")[0]))).toList());
    }
}
