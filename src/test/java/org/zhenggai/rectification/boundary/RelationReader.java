package org.zhenggai.rectification.boundary;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Table;
import org.zhenggai.rectification.boundary.Tables.Piece;

/**
 * Tables and views that classes name through jOOQ: the constants that hold them, and who uses these, as pieces of SQL that say the same.
 * A class that begins a change anywhere is taken to change every table that it names.
 */
record RelationReader(JavaReader java) {

    private static final Set<String> CHANGES = Set.of("insertInto", "update", "delete", "deleteFrom", "mergeInto", "truncate",
            "truncateTable");

    /** The constants, by what they hold. */
    List<Table<?>> relations() {
        return fields(java.classes().stream()).map(RelationReader::value).toList();
    }

    List<Piece> pieces() {
        Set<String> changing = new TreeSet<>();
        java.classes().stream().filter(RelationReader::changes).forEach(found -> changing.add(JavaReader.outer(found).getName()));
        return java.classes().stream().filter(from -> java.room(from) != null).flatMap(from -> from.getFieldAccessesFromSelf().stream())
                .filter(access -> isRelation(access.getTarget().getRawType()))
                .flatMap(access -> access.getTarget().resolveMember().stream().filter(RelationReader::isConstant)
                        .map(constant -> piece(access, constant, changing)))
                .distinct().toList();
    }

    private Piece piece(JavaFieldAccess access, JavaField constant, Set<String> changing) {
        JavaClass user = JavaReader.outer(access.getOriginOwner());
        return new Piece(java.room(user), user.getSimpleName() + ".java",
                (changing.contains(user.getName()) ? "update " : "select from ") + value(constant).getName());
    }

    private static Stream<JavaField> fields(Stream<JavaClass> classes) {
        return classes.flatMap(found -> found.getFields().stream()).filter(RelationReader::isConstant)
                .filter(field -> isRelation(field.getRawType()));
    }

    private static boolean changes(JavaClass found) {
        return found.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().getPackageName().startsWith("org.jooq")
                && CHANGES.contains(call.getName()));
    }

    private static boolean isRelation(JavaClass type) {
        return type.isAssignableTo(Table.class);
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
    }

    private static Table<?> value(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return (Table<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
