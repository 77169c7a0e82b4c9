package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.boundary.Tables.Piece;

/** A bakery that keeps a table as a constant, a till that reads it, a thief that changes it. */
class RelationReaderTest {

    private static final String ROOT = "org.zhenggai.rectification.boundary.relation";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);
    private static final RelationReader READER = new RelationReader(new JavaReader(ROOT, CLASSES));

    @Test
    void constantsAreFound() {
        assertThat(READER.relations()).extracting(Table::getName).containsExactly("day_loaf");
    }

    @Test
    void whoNamesATableThroughAConstantReadsOrChangesIt() {
        assertThat(READER.pieces()).contains(new Piece("bakery", "Baker.java", "update day_loaf"),
                new Piece("shop", "Till.java", "select from day_loaf"), new Piece("shop", "Thief.java", "update day_loaf"));
    }

    @Test
    void theRulesAboutTablesSeeIt() {
        List<Piece> pieces = new ArrayList<>(READER.pieces());
        List<Piece> table = List.of(new Piece("bakery", "V001__bakery.sql", "create table day_loaf (id bigint);"));
        assertThat(TableRules.foreignReads(pieces, Tables.of(table))).containsExactly("shop (Till.java): day_loaf of bakery");
        assertThat(TableRules.foreignWrites(pieces, Tables.of(table))).containsExactly("shop (Thief.java): day_loaf of bakery");
        List<Piece> view = List.of(new Piece("bakery", "V001__bakery.sql", "create view day_loaf as select 1;"));
        assertThat(TableRules.foreignReads(pieces, Tables.of(view))).isEmpty();
        assertThat(TableRules.idleViews(pieces, Tables.of(view))).isEmpty();
        pieces.removeIf(piece -> piece.room().equals("shop"));
        assertThat(TableRules.idleViews(pieces, Tables.of(view))).containsExactly("day_loaf");
    }

    @Test
    void textHasNoWayAroundTheConstants() {
        assertThatThrownBy(() -> House.NO_TEXT_IN_COMPOSED_SQL.check(CLASSES)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Thief.writesPlainly").hasMessageContaining("DSL.field(java.lang.String)")
                .hasMessageContaining("DSL.table(org.jooq.Name)").hasMessageNotContaining("Till").hasMessageNotContaining("Thief.takes");
    }
}
