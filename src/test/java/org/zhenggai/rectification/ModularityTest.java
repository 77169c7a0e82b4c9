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

    /** Which rooms a room may know. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("database", Set.of()),
            Map.entry("office", Set.of()),
            Map.entry("audit", Set.of("database", "engine", "office")),
            Map.entry("calendar", Set.of("audit")),
            Map.entry("scan", Set.of("audit")),
            Map.entry("engine", Set.of()),
            Map.entry("secret", Set.of()),
            Map.entry("access", Set.of("engine", "audit", "clock", "organization", "secret")),
            Map.entry("clock", Set.of("engine", "audit")),
            Map.entry("migration", Set.of("engine", "audit")),
            Map.entry("organization", Set.of("engine", "calendar", "clock", "audit")),
            Map.entry("finding", Set.of("engine", "calendar", "organization", "audit", "database")),
            Map.entry("review", Set.of("engine", "organization", "finding", "evidence")),
            Map.entry("acceptance", Set.of("engine", "calendar", "organization", "finding", "review", "evidence", "document")),
            Map.entry("annualassessment", Set.of("engine", "calendar", "organization", "finding")),
            Map.entry("lifecycle", Set.of("engine", "calendar", "organization", "finding", "review", "annualassessment", "evidence")),
            Map.entry("changerequest", Set.of("engine", "calendar", "organization", "finding", "document")),
            Map.entry("referral", Set.of("engine", "calendar", "organization", "finding", "document")),
            Map.entry("document", Set.of("organization")),
            Map.entry("foundproblem", Set.of("engine", "calendar", "organization", "finding")),
            Map.entry("supervisionvisit", Set.of("document", "engine", "calendar", "organization", "finding")),
            Map.entry("planrun", Set.of("document", "engine", "calendar", "organization", "finding")),
            Map.entry("planrun", Set.of("document", "engine", "calendar", "organization", "finding", "planrun")),
            Map.entry("followup", Set.of("engine", "calendar", "organization", "finding", "review")),
            Map.entry("escalation", Set.of("audit", "document", "engine", "calendar", "organization", "finding", "referral")),
            Map.entry("planintake", Set.of("engine", "audit", "scan", "calendar", "organization", "finding")),
            Map.entry("ledger", Set.of("office", "engine", "calendar", "organization", "finding", "audit", "scan")),
            Map.entry("evidence", Set.of("audit", "engine", "scan", "calendar", "organization", "finding")),
            Map.entry("dashboard", Set.of("engine", "organization", "finding", "planrun", "ledger", "audit")),
            Map.entry("message", Set.of("access", "office", "engine", "audit", "clock", "calendar", "organization", "finding",
                    "review", "changerequest", "planrun", "escalation", "document", "letter", "ledger", "secret")),
            Map.entry("sample", Set.of("organization", "finding", "clock", "evidence")),
            Map.entry("trace", Set.of("engine", "database", "finding")),
            Map.entry("archive", Set.of("office", "engine", "audit", "organization", "finding", "evidence", "document", "letter",
                    "ledger", "trace")),
            Map.entry("letter", Set.of("audit", "document", "engine", "calendar", "organization", "finding", "review", "acceptance",
                    "changerequest",
                    "referral", "supervisionvisit", "planrun", "planrun", "escalation", "ledger", "evidence")),
            Map.entry("administrativeact", Set.of("engine", "organization", "audit")),
            Map.entry("repair", Set.of("engine", "audit", "organization", "finding")),
            Map.entry("shell", Set.of("access", "clock")),
            Map.entry("tasklist", Set.of("engine", "organization", "finding", "review", "evidence", "lifecycle")),
            Map.entry("cockpit", Set.of("engine", "organization")));

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

    @Test
    void onlyTheGlueKnowsTheEnginesName() {
        noClasses().that().resideOutsideOfPackages("..process..", ROOT + ".engine..", ROOT + ".organization..",
                ROOT + ".rehearsal..", ROOT + ".database..", ROOT + ".cockpit..", ROOT + ".tasklist..", ROOT + ".access..").should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .check(CLASSES);
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
