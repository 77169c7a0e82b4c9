package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.boundary.Tables.Piece;

/** The rules about tables on two rooms: a bakery that keeps loaves and publishes what is on the shelf, and a shop. */
class TableRulesTest {

    private static final List<Piece> MIGRATIONS = List.of(
            new Piece("bakery", "V001__bakery.sql", """
                    create table day_loaf (id int primary key, baked date);
                    create view loaf_on_shelf with (security_invoker) as select id from day_loaf;"""),
            new Piece("shop", "V002__shop.sql", "create table sale (loaf int references day_loaf (id));"));
    private static final String BLOCK = "\"".repeat(3);
    private static final Tables TABLES = Tables.of(MIGRATIONS);

    private static List<Piece> with(String room, String sql) {
        List<Piece> pieces = new ArrayList<>(MIGRATIONS);
        pieces.add(new Piece(room, "A.java", sql));
        return pieces;
    }

    @Test
    void ownersAreTheRoomsOfTheMigrations() {
        assertThat(TABLES.owner("day_loaf")).isEqualTo("bakery");
        assertThat(TABLES.owner("loaf_on_shelf")).isEqualTo("bakery");
        assertThat(TABLES.owner("sale")).isEqualTo("shop");
    }

    @Test
    void foreignTablesAreReadThroughViewsOnly() {
        assertThat(TableRules.foreignReads(with("bakery", "select * from day_loaf"), TABLES)).isEmpty();
        assertThat(TableRules.foreignReads(with("shop", "select * from loaf_on_shelf"), TABLES)).isEmpty();
        assertThat(TableRules.foreignReads(with("shop", "select * from sale, day_loaf"), TABLES))
                .containsExactly("shop (A.java): day_loaf of bakery");
        assertThat(TableRules.foreignReads(with("shop", "day_loaf"), TABLES)).as("a name handed to other code").hasSize(1);
    }

    @Test
    void foreignTablesAreNeverWritten() {
        assertThat(TableRules.foreignWrites(with("bakery", "delete from day_loaf"), TABLES)).isEmpty();
        assertThat(TableRules.foreignWrites(with("shop", "update day_loaf set baked = null"), TABLES))
                .containsExactly("shop (A.java): day_loaf of bakery");
        assertThat(TableRules.foreignWrites(with("shop", "insert into loaf_on_shelf values (1)"), TABLES)).as("through a view").hasSize(1);
        assertThat(TableRules.foreignWrites(with("shop", "create index x on day_loaf (baked)"), TABLES)).hasSize(1);
    }

    @Test
    void aViewThatNobodyElseReadsIsSeen() {
        assertThat(TableRules.idleViews(with("shop", "select * from loaf_on_shelf"), TABLES)).isEmpty();
        assertThat(TableRules.idleViews(with("bakery", "select * from loaf_on_shelf"), TABLES)).containsExactly("loaf_on_shelf");
    }

    @Test
    void readingAndReferencesAreUsesOfTheRoom() {
        assertThat(TableRules.uses(with("shop", "select * from loaf_on_shelf"), TABLES)).extracting(Use::toString)
                .containsExactly("shop -> bakery (SQL: V002__shop.sql day_loaf)", "shop -> bakery (SQL: A.java loaf_on_shelf)");
    }

    @Test
    void textsAreReadAsTheCompilerReadsThem() throws IOException {
        assertThat(SourceTexts.of("""
                class A {
                    private static final String TABLE = "day_loaf";
                    private static final String SELECT = "select id from " + TABLE;
                    // "select 1 from comment"
                    String one(int n) { return SELECT + " where n = " + n + (n > 1 ? " and x" : "") + (" limit " + 1); }
                    String three() { return "delete from " + B.CRUMBS + C.CRUMBS; }
                    String two() { return %s
                            delete
                            from sale%s; }
                }
                class B {
                    static final String CRUMBS = "crumb" + OTHER;
                    private static final String OTHER = "s";
                }""".formatted(BLOCK, BLOCK)))
                .contains("select id from day_loaf where n = " + SourceTexts.UNKNOWN + SourceTexts.UNKNOWN + " limit 1",
                        "delete from crumbs" + SourceTexts.UNKNOWN, " and x", "delete\nfrom sale")
                .noneMatch(text -> text.contains("comment"));
    }

    @Test
    void sqlThatIsJoinedWithWhatIsKnownLaterIsSeen() throws IOException {
        assertThat(joined("\"select id from day_loaf where n = \" + n")).isTrue();
        assertThat(joined("Other.COLUMNS + \" where n = 1\"")).isTrue();
        assertThat(joined("\"select id from \" + TABLE + \" where n = ?\"")).isFalse();
        assertThat(joined("\"从\" + n + \"起\"")).isFalse();
        assertThat(joined("\"select \" + n + \"件\"")).isFalse();
    }

    private static boolean joined(String expression) throws IOException {
        return SourceTexts.of("class A { static final String TABLE = \"day_loaf\"; String one(int n) { return %s; } }".formatted(
                expression))
                .stream().anyMatch(SourceTexts::joinedSql);
    }
}
