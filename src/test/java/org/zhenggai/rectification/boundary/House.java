package org.zhenggai.rectification.boundary;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.PlainSQL;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.boundary.Tables.Piece;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** The house as it stands: classes, SQL in sources, resources and migrations, models, forms, sentences. */
final class House {

    static final String ROOT = "org.zhenggai.rectification";
    static final JavaReader JAVA = new JavaReader(ROOT,
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT));

    private static final Path SOURCES = Path.of("src/main/java", ROOT.replace('.', '/'));
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** The scripts of the database as a whole: what roles may do, and indexes on the engine's tables. */
    private static final Set<String> OF_NO_ROOM = Set.of("db/grants.sql", "db/engine/V1__indexes.sql", "db/engine/V2__mass_jobs.sql");

    /** Composed statements are made of constants that the database is asked for, and of no text. */
    static final ArchRule NO_TEXT_IN_COMPOSED_SQL = ArchRuleDefinition.noClasses().should().callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe("plain SQL, or a table or column by its name", call -> {
                JavaClass owner = call.getTargetOwner();
                return owner.getPackageName().startsWith("org.jooq") && call.getTarget().resolveMember().stream()
                        .anyMatch(method -> method.isAnnotatedWith(PlainSQL.class) || Set.of("table", "field").contains(method.getName())
                                && owner.isEquivalentTo(DSL.class) && !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().get(0).isEquivalentTo(Name.class));
            }));

    private House() {}

    /** Every file of a kind below a folder, by its path from there with slashes. */
    static Map<String, String> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(path -> path.toString().endsWith(ending)).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file, StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files of a kind, without what they end with. */
    static Set<String> names(String folder, String ending) {
        return files(Path.of(folder), ending).keySet().stream().map(file -> file.substring(0, file.length() - ending.length()))
                .collect(Collectors.toSet());
    }

    /** The migrations: {@code V001__room.sql}, later ones {@code V031__room_what.sql}, one of several {@code V031_1__room.sql}. */
    static List<Piece> migrations() {
        return files(RESOURCES.resolve("db/migration"), ".sql").entrySet().stream()
                .map(file -> new Piece(file.getKey().replaceAll("V\\d+(_\\d+)?__|(_[^_].*)?\\.sql", ""), file.getKey(), file.getValue()))
                .toList();
    }

    /** All SQL of rooms, and all texts of their classes, which may be SQL. */
    static List<Piece> sql() {
        List<Piece> pieces = new ArrayList<>(migrations());
        files(RESOURCES, ".sql").forEach((file, sql) -> {
            if (!file.startsWith("db/migration/") && !OF_NO_ROOM.contains(file)) {
                pieces.add(new Piece(file.substring(0, file.indexOf('/')), file, sql));
            }
        });
        Set<Path> sources = files(SOURCES, ".java").keySet().stream().map(SOURCES::resolve).collect(Collectors.toSet());
        SourceTexts.read(sources, (file, texts) -> {
            Path inside = SOURCES.toAbsolutePath().relativize(file);
            if (inside.getNameCount() > 2) {
                texts.forEach(text -> pieces.add(new Piece(inside.getName(1).toString(), inside.getFileName().toString(), text)));
            }
        });
        pieces.addAll(new RelationReader(JAVA).pieces());
        return pieces;
    }

    /** What literals in SQL may be: constants with their words, tasks of the models, texts of the code. */
    static SqlCodes codes(Collection<Piece> sql) {
        Map<String, Set<String>> labels = new TreeMap<>();
        JAVA.classes().stream().filter(JavaClass::isEnum).map(JavaClass::reflect).filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(constant -> (Enum<?>) constant)
                .forEach(constant -> labels.computeIfAbsent(constant.name(), key -> new TreeSet<>()).addAll(label(constant)));
        Set<String> others = sql.stream().map(Piece::sql).filter(text -> text.matches("[A-Z_]+")).collect(Collectors.toSet());
        Matcher tasks = Pattern.compile("\\bid=\"(\\w+)\"").matcher(String.join("\n", files(Path.of("processes"), ".bpmn").values()));
        tasks.results().forEach(task -> others.add(task.group(1)));
        return new SqlCodes(labels, others);
    }

    private static Set<String> label(Enum<?> constant) {
        try {
            Method label = constant.getDeclaringClass().getDeclaredMethod("label");
            label.setAccessible(true);
            return Set.of((String) label.invoke(constant));
        } catch (NoSuchMethodException e) {
            return Set.of(); // it has none
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Set<Use> modelUses(Map<String, String> rooms) {
        Map<String, String> beans = JAVA.beans(Set.of(InModels.class, Component.class));
        Set<Use> uses = new LinkedHashSet<>();
        files(Path.of("processes"), ".bpmn").forEach((file, xml) -> {
            String room = rooms.get(file.replace(".bpmn", ""));
            if (room != null) {
                uses.addAll(ModelReader.read(room, file, xml, beans, rooms));
            }
        });
        return uses;
    }

    /** The sentence of each room about itself. */
    static Map<String, String> duties() {
        return files(SOURCES, "package-info.java").entrySet().stream().filter(file -> file.getKey().split("/").length == 3)
                .collect(Collectors.toMap(file -> file.getKey().split("/")[1], file -> MapOfRooms.duty(file.getValue())));
    }
}
