package org.zhenggai.rectification.boundary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.zhenggai.rectification.boundary.SqlReader.Access;
import org.zhenggai.rectification.boundary.SqlReader.Touch;
import org.zhenggai.rectification.boundary.Tables.Piece;

/** A room's tables are written by it alone; what others may read of them it publishes as views. */
final class TableRules {

    private TableRules() {}

    /** Pieces that change a table of another room, through a view or not. */
    static Set<String> foreignWrites(Collection<Piece> pieces, Tables tables) {
        return wrong(pieces, tables, (touch, piece) -> touch.access() == Access.WRITE);
    }

    /** Pieces that read a table of another room and not a view of it; a foreign key is no reading. */
    static Set<String> foreignReads(Collection<Piece> pieces, Tables tables) {
        return wrong(pieces, tables, (touch, piece) -> touch.access() == Access.READ && tables.tables().containsKey(touch.name()));
    }

    /** Views that no other room reads. */
    static Set<String> idleViews(Collection<Piece> pieces, Tables tables) {
        Set<String> idle = new TreeSet<>(tables.views().keySet());
        pieces.forEach(piece -> touches(piece, tables).stream()
                .filter(touch -> !piece.room().equals(tables.owner(touch.name()))).map(Touch::name).forEach(idle::remove));
        return idle;
    }

    /** What pieces use of other rooms. */
    static Set<Use> uses(Collection<Piece> pieces, Tables tables) {
        Set<Use> uses = new LinkedHashSet<>();
        pieces.forEach(piece -> touches(piece, tables).stream().filter(touch -> !piece.room().equals(tables.owner(touch.name())))
                .forEach(touch -> uses.add(new Use(piece.room(), tables.owner(touch.name()), Use.By.SQL,
                        piece.where() + " " + touch.name()))));
        return uses;
    }

    private static Set<String> wrong(Collection<Piece> pieces, Tables tables, BiPredicate<Touch, Piece> rule) {
        Set<String> wrong = new TreeSet<>();
        pieces.forEach(piece -> touches(piece, tables).stream()
                .filter(touch -> !piece.room().equals(tables.owner(touch.name())) && rule.test(touch, piece))
                .forEach(touch -> wrong.add(piece.room() + " (" + piece.where() + "): " + touch.name() + " of "
                        + tables.owner(touch.name()))));
        return wrong;
    }

    /** A name of a table that stands alone is handed to code that reads it. */
    private static Set<Touch> touches(Piece piece, Tables tables) {
        String text = piece.sql().strip();
        return text.contains("_") && tables.names().contains(text) ? Set.of(new Touch(text, Access.READ))
                : SqlReader.read(piece.sql(), tables.names());
    }
}
