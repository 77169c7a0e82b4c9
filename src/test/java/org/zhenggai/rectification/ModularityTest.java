package org.zhenggai.rectification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rooms and the one-way arrows between them; the picture in the README is this table. */
class ModularityTest {

    private static final String ROOT = "org.zhenggai.rectification";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final List<String> FLOORS = List.of("ground", "casework", "procedures", "views", "pages", "operations");

    /** These rooms are about the engine. */
    private static final Set<String> WITH_THE_ENGINE = Set.of("engine", "organization", "clock", "database", "access", "cockpit", "tasklist");

    /** Which rooms a room may know. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("access", Set.of("audit", "clock", "engine", "organization", "secret")),
            Map.entry("audit", Set.of("database", "engine", "office")),
            Map.entry("calendar", Set.of("audit")),
            Map.entry("clock", Set.of("audit", "engine")),
            Map.entry("database", Set.of()),
            Map.entry("engine", Set.of()),
            Map.entry("office", Set.of("engine")),
            Map.entry("organization", Set.of("audit", "calendar", "clock", "engine")),
            Map.entry("scan", Set.of("audit")),
            Map.entry("secret", Set.of()),
            Map.entry("document", Set.of("organization")),
            Map.entry("evidence", Set.of("audit", "engine", "finding", "office", "organization", "scan")),
            Map.entry("finding", Set.of("audit", "calendar", "database", "engine", "organization", "schedule")),
            Map.entry("schedule", Set.of("calendar", "engine")),
            Map.entry("review", Set.of("engine", "evidence", "finding", "organization")),
            Map.entry("acceptance", Set.of("calendar", "document", "engine", "evidence", "finding", "organization", "review")),
            Map.entry("administrativeact", Set.of("audit", "engine", "organization")),
            Map.entry("annualassessment", Set.of("engine", "finding", "organization")),
            Map.entry("changerequest", Set.of("calendar", "document", "engine", "finding", "organization")),
            Map.entry("escalation", Set.of("audit", "calendar", "document", "engine", "finding", "organization", "referral",
                    "schedule")),
            Map.entry("followup", Set.of("calendar", "engine", "finding", "organization", "review", "schedule")),
            Map.entry("foundproblem", Set.of("engine", "finding", "organization")),
            Map.entry("lifecycle", Set.of("annualassessment", "calendar", "engine", "evidence", "finding", "organization", "review",
                    "schedule")),
            Map.entry("planintake", Set.of("audit", "engine", "finding", "office", "organization", "scan")),
            Map.entry("planrun", Set.of("calendar", "document", "engine", "finding", "organization", "schedule")),
            Map.entry("referral", Set.of("calendar", "document", "engine", "finding", "organization", "schedule")),
            Map.entry("supervisionvisit", Set.of("document", "engine", "finding", "organization")),
            Map.entry("archive", Set.of("audit", "document", "engine", "evidence", "finding", "ledger", "letter", "office",
                    "organization", "trace")),
            Map.entry("dashboard", Set.of("audit", "engine", "finding", "ledger", "organization", "planrun", "schedule")),
            Map.entry("delivery", Set.of()),
            Map.entry("ledger", Set.of("audit", "calendar", "engine", "finding", "office", "organization", "scan", "schedule")),
            Map.entry("letter", Set.of("acceptance", "audit", "changerequest", "document", "engine", "escalation", "evidence",
                    "finding", "ledger", "organization", "planrun", "referral", "review", "schedule", "supervisionvisit")),
            Map.entry("message", Set.of("access", "audit", "calendar", "changerequest", "clock", "delivery", "document", "engine",
                    "escalation", "finding", "ledger", "letter", "office", "organization", "planrun", "review", "secret")),
            Map.entry("trace", Set.of("database", "engine", "finding")),
            Map.entry("cockpit", Set.of("engine", "organization")),
            Map.entry("shell", Set.of("access", "clock")),
            Map.entry("tasklist", Set.of("engine", "evidence", "finding", "lifecycle", "organization", "review", "schedule")),
            Map.entry("migration", Set.of("audit", "engine")),
            Map.entry("repair", Set.of("audit", "engine", "finding", "organization")),
            Map.entry("sample", Set.of("clock", "evidence", "finding", "organization")));

    @Test
    void roomsKnowOnlyTheRoomsBelowThem() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (JavaClass from : CLASSES) {
            String room = room(from);
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String other = room(dependency.getTargetClass());
                if (other != null && room != null && !other.equals(room) && !ARROWS.get(room).contains(other)) {
                    wrong.computeIfAbsent(room + " -> " + other, key -> new TreeSet<>()).add(from.getSimpleName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void arrowsHaveNoCircle() {
        for (String room : ARROWS.keySet()) {
            assertThat(reach(room, new TreeSet<>())).as("what " + room + " reaches").doesNotContain(room);
        }
    }

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(found -> {
            if (room(found) != null) {
                rooms.add(room(found));
            }
        });
        assertThat(rooms).isEqualTo(new TreeSet<>(ARROWS.keySet()));
    }

    /** A room speaks to the engine in one place: an inner room named process, or, where that would hold one or two classes, these. */
    @Test
    void onlyTheGlueKnowsTheEnginesName() {
        Map<String, Set<String>> glue = new TreeMap<>();
        CLASSES.stream().filter(found -> room(found) != null && !WITH_THE_ENGINE.contains(room(found)))
                .filter(found -> !found.getPackageName().endsWith(".process"))
                .filter(found -> found.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("org.camunda.")))
                .forEach(found -> glue.computeIfAbsent(room(found), key -> new TreeSet<>()).add(found.getSimpleName()));
        assertThat(glue).allSatisfy((room, classes) -> assertThat(classes).as(room).hasSizeLessThan(3));
    }

    @Test
    void timeIsTakenFromTheOneClock() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.OffsetDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callConstructor(java.util.Date.class)
                .orShould().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
    }

    private static Set<String> reach(String room, Set<String> seen) {
        for (String next : ARROWS.get(room)) {
            if (seen.add(next)) {
                reach(next, seen);
            }
        }
        return seen;
    }

    private static String room(JavaClass found) {
        String name = found.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return null;
        }
        List<String> names = List.of(name.substring(ROOT.length() + 1).split("\\."));
        return names.get(FLOORS.contains(names.get(0)) ? 1 : 0);
    }
}
