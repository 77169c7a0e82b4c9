package org.zhenggai.rectification.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * Every foreign key of our tables has an index that begins with its columns: without one, removing or joining a row of the table it
 * points to reads the whole table it stands in. PostgreSQL is asked, so that no eye has to compare.
 */
@RectificationTest
class ForeignKeyIndexTest {

    /** Constraints whose columns do not stand first, in whatever order, in any index of their table that leaves out nothing but nulls. */
    private static final String WITHOUT = """
            select c.conrelid::regclass || ' (' || (select string_agg(a.attname, ', ' order by k.n)
                     from unnest(c.conkey) with ordinality k(column_no, n)
                     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.column_no) || ')'
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace s on s.oid = t.relnamespace
            where c.contype = 'f' and (s.nspname = current_schema() or t.relpersistence = 't') and t.relname not like 'act\\_%'
              and not exists (select 1 from pg_index i where i.indrelid = c.conrelid
                and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
                and (select array_agg(column_no order by column_no) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) column_no)
                  = (select array_agg(column_no order by column_no) from unnest(c.conkey) column_no))
            order by 1""";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() {
        assertThat(without()).isEmpty();
    }

    @Test
    @Transactional
    void aKeyWithoutAnIndexIsFound() {
        jdbc.sql("create temporary table pointed_to (id bigint primary key) on commit drop").update();
        jdbc.sql("create temporary table indexed_nowhere (other bigint references pointed_to) on commit drop").update();
        assertThat(without()).containsExactly("indexed_nowhere (other)");
        jdbc.sql("create index indexed_partly on indexed_nowhere (other) where other > 1").update();
        assertThat(without()).as("a partial index").hasSize(1);
        jdbc.sql("create index indexed_wholly on indexed_nowhere (other) where other is not null").update();
        assertThat(without()).isEmpty();
    }

    private List<String> without() {
        return jdbc.sql(WITHOUT).query(String.class).list();
    }
}
