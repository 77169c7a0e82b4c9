package org.zhenggai.rectification.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.boundary.Tables.Piece;

/** The house is as {@link Arrows} and the README say. */
class HouseTest {

    private static final Map<String, String> ROOMS = House.JAVA.rooms();
    private static final ArrowRules RULES = new ArrowRules(Arrows.FLOORS, ROOMS, Arrows.ARROWS, Arrows.NO_SIDEWAYS, Arrows.SIDEWAYS);
    private static final NameRules NAMES = new NameRules(ROOMS.keySet(), Arrows.FAMILIES, Arrows.SHARED_FORMS);
    private static final Set<String> PROCESSES = House.names("processes", ".bpmn");
    private static final Set<Use> USES = new LinkedHashSet<>();
    private static List<Piece> sql;
    private static Tables tables;

    @BeforeAll
    static void read() {
        sql = House.sql();
        tables = Tables.of(House.migrations());
        USES.addAll(House.JAVA.uses());
        USES.addAll(TableRules.uses(sql, tables));
        USES.addAll(House.modelUses(NAMES.rooms(PROCESSES)));
    }

    @Test
    void floorsLookDownOnly() {
        assertThat(RULES.upward(USES)).isEmpty();
    }

    @Test
    void roomsUseOnlyWhatTheTableSays() {
        assertThat(RULES.undeclared(USES)).isEmpty();
    }

    @Test
    void everyArrowIsUsed() {
        assertThat(RULES.unused(USES)).isEmpty();
    }

    @Test
    void tableAndHouseHaveTheSameRooms() {
        assertThat(RULES.unknown()).isEmpty();
        assertThat(ROOMS.keySet()).containsAll(Arrows.WITH_THE_ENGINE);
        assertThat(sql.stream().map(Piece::room)).isSubsetOf(ROOMS.keySet());
    }

    @Test
    void arrowsHaveNoCircle() {
        assertThat(RULES.circles()).isEmpty();
    }

    @Test
    void proceduresDoNotKnowEachOtherWithoutAReason() {
        assertThat(RULES.sidewaysWithoutReason()).isEmpty();
    }

    @Test
    void tablesAreWrittenByTheirOwnRoom() {
        assertThat(TableRules.foreignWrites(sql, tables)).isEmpty();
    }

    @Test
    void tablesOfOtherRoomsAreReadThroughTheViewsTheyPublish() {
        assertThat(TableRules.foreignReads(sql, tables)).isEmpty();
        assertThat(TableRules.idleViews(sql, tables)).isEmpty();
    }

    @Test
    void composedStatementsAreMadeOfNoText() {
        House.NO_TEXT_IN_COMPOSED_SQL.check(House.JAVA.classes());
    }

    /** What depends on the question is composed by jOOQ; only names that rooms hand over, and columns as the database has them. */
    @Test
    void sqlIsJoinedOfConstantsOnly() {
        List<Piece> joined = sql.stream().filter(piece -> SourceTexts.joinedSql(piece.sql())).toList();
        assertThat(joined.stream().filter(piece -> !Arrows.JOINED_SQL.containsKey(piece.where()))
                .map(piece -> piece.where() + ": " + piece.sql().strip())).isEmpty();
        assertThat(joined.stream().map(Piece::where)).as("reasons for what is joined no more").containsAll(Arrows.JOINED_SQL.keySet());
    }

    @Test
    void literalsInSqlAreConstantsOrTasksThatExist() {
        assertThat(House.codes(sql).wrong(sql)).isEmpty();
    }

    @Test
    void aRoomIsFoundFromItsProcessAndItsForm() {
        assertThat(NAMES.homeless(PROCESSES)).isEmpty();
        assertThat(NAMES.misnamed(House.names("forms", ".form"), PROCESSES)).isEmpty();
    }

    /** A build on a machine whose file names know only Latin letters leaves the others out, without a word. */
    @Test
    void filesOfTheProductHaveNamesThatEveryMachineReads() throws IOException {
        for (String folder : List.of("src/main", "processes", "forms")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                assertThat(all.map(Path::toString).filter(name -> !name.matches("[\\x20-\\x7E]+"))).isEmpty();
            }
        }
    }

    @Test
    void innerPackagesAreWorthADoor() {
        assertThat(House.JAVA.misshapen()).isEmpty();
    }

    @Test
    void theMapOfRoomsIsTrue() throws IOException {
        assertThat(MapOfRooms.of(Files.readString(Path.of("README.md"))).untrue(Arrows.FLOORS, ROOMS, House.duties())).isEmpty();
    }

    /** A room speaks to the engine in one place: an inner room named process, or, where that would hold one or two classes, these. */
    @Test
    void onlyTheGlueKnowsTheEnginesName() {
        Map<String, Set<String>> glue = new TreeMap<>();
        House.JAVA.classes().stream()
                .filter(found -> House.JAVA.room(found) != null && !Arrows.WITH_THE_ENGINE.contains(House.JAVA.room(found)))
                .filter(found -> !found.getPackageName().endsWith(".process"))
                .filter(found -> found.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("org.camunda.")))
                .forEach(found -> glue.computeIfAbsent(House.JAVA.room(found), key -> new TreeSet<>()).add(found.getSimpleName()));
        assertThat(glue).allSatisfy((room, classes) -> assertThat(classes).as(room).hasSizeLessThan(3));
    }

    @Test
    void timeIsTakenFromTheOneClock() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.OffsetDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callConstructor(java.util.Date.class)
                .orShould().callMethod(Thread.class, "sleep", long.class).check(House.JAVA.classes());
    }
}
