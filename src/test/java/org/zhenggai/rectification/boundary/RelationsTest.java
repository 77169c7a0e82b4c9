package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.RectificationTest;

/** The tables and columns that code names as constants are those of the database, with their types. */
@RectificationTest
class RelationsTest {

    private static final Map<Class<?>, Set<String>> TYPES = Map.of(String.class, Set.of("character varying", "text"),
            Long.class, Set.of("bigint"), Integer.class, Set.of("integer"), Short.class, Set.of("smallint"),
            Boolean.class, Set.of("boolean"), BigDecimal.class, Set.of("numeric"), LocalDate.class, Set.of("date"),
            OffsetDateTime.class, Set.of("timestamp with time zone"), String[].class, Set.of("ARRAY"));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyConstantIsInTheDatabase() {
        List<Table<?>> relations = new RelationReader(House.JAVA).relations();
        assertThat(relations).hasSizeGreaterThan(6).allSatisfy(relation -> assertThat(relation.fields()).isNotEmpty());
        assertThat(relations.stream().flatMap(relation -> wrong(relation).stream())).isEmpty();
    }

    @Test
    void aTableThatDoesNotExistIsSeen() {
        String root = "org.zhenggai.rectification.boundary.relation";
        List<Table<?>> relations = new RelationReader(new JavaReader(root, new ClassFileImporter().importPackages(root))).relations();
        assertThat(wrong(relations.get(0))).containsExactly("day_loaf.id java.lang.Long: null");
    }

    private Set<String> wrong(Table<?> relation) {
        Map<String, String> columns = new HashMap<>();
        jdbc.sql("""
                select column_name, data_type from information_schema.columns
                where table_schema = current_schema() and table_name = :relation""").param("relation", relation.getName())
                .query(row -> {
                    columns.put(row.getString("column_name"), row.getString("data_type"));
                });
        Set<String> wrong = new TreeSet<>();
        for (Field<?> field : relation.fields()) {
            Class<?> type = field.getConverter().fromType();
            if (!TYPES.get(type).contains(String.valueOf(columns.get(field.getName())))) {
                wrong.add(relation.getName() + "." + field.getName() + " " + type.getName() + ": " + columns.get(field.getName()));
            }
        }
        return wrong;
    }
}
