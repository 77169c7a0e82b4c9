package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule about arrows on a small house: once kept, once broken. */
class ArrowRulesTest {

    private static final Map<String, String> ROOMS = Map.of("well", "ground", "stove", "ground", "bed", "upper", "desk", "upper");

    private static ArrowRules rules(Map<String, Set<String>> arrows, Map<String, String> sideways) {
        return new ArrowRules(List.of("ground", "upper"), ROOMS, arrows, "upper", sideways);
    }

    private static Map<String, Set<String>> arrows(Set<String> stove, Set<String> bed) {
        return Map.of("well", Set.of(), "stove", stove, "bed", bed, "desk", Set.of());
    }

    private static Use use(String from, String to, Use.By by) {
        return new Use(from, to, by, "Somewhere");
    }

    @Test
    void lookingUpIsSeenWhateverItIsDoneBy() {
        ArrowRules rules = rules(arrows(Set.of("well"), Set.of()), Map.of());
        assertThat(rules.upward(List.of(use("bed", "well", Use.By.JAVA), use("stove", "well", Use.By.SQL)))).isEmpty();
        for (Use.By by : Use.By.values()) {
            assertThat(rules.upward(List.of(use("well", "bed", by)))).containsExactly("well -> bed: " + by + " Somewhere");
        }
    }

    @Test
    void aUseWithoutAnArrowIsSeen() {
        ArrowRules rules = rules(arrows(Set.of("well"), Set.of()), Map.of());
        assertThat(rules.undeclared(List.of(use("stove", "well", Use.By.MODEL)))).isEmpty();
        assertThat(rules.undeclared(List.of(use("bed", "well", Use.By.MODEL), use("bed", "well", Use.By.SQL))))
                .containsExactly("bed -> well: MODEL Somewhere, SQL Somewhere");
    }

    @Test
    void anArrowThatNothingUsesIsSeen() {
        ArrowRules rules = rules(arrows(Set.of("well"), Set.of("stove")), Map.of());
        assertThat(rules.unused(List.of(use("stove", "well", Use.By.SQL), use("bed", "stove", Use.By.MODEL)))).isEmpty();
        assertThat(rules.unused(List.of(use("stove", "well", Use.By.SQL)))).containsExactly("bed -> stove");
    }

    @Test
    void roomsAndFloorsThatDoNotExistAreSeen() {
        assertThat(rules(arrows(Set.of("well"), Set.of()), Map.of()).unknown()).isEmpty();
        assertThat(rules(Map.of("well", Set.of("ghost"), "stove", Set.of(), "bed", Set.of(), "hall", Set.of()), Map.of()).unknown())
                .containsExactlyInAnyOrder("no room: ghost", "no room: hall", "not in the table: desk");
        assertThat(new ArrowRules(List.of("ground", "roof"), ROOMS, arrows(Set.of(), Set.of()), "upper", Map.of()).unknown())
                .containsExactlyInAnyOrder("no floor: upper", "no rooms on floor: roof");
    }

    @Test
    void aCircleIsSeen() {
        assertThat(rules(arrows(Set.of("well"), Set.of("stove")), Map.of()).circles()).isEmpty();
        assertThat(rules(Map.of("well", Set.of("stove"), "stove", Set.of("bed"), "bed", Set.of("well"), "desk", Set.of("well")), Map.of())
                .circles()).containsExactlyInAnyOrder("well", "stove", "bed");
    }

    @Test
    void sidewaysNeedsAReasonAndAReasonAnArrow() {
        Map<String, Set<String>> arrows = arrows(Set.of("well"), Set.of("desk", "well"));
        assertThat(rules(arrows, Map.of("bed -> desk", "reads in bed")).sidewaysWithoutReason()).isEmpty();
        assertThat(rules(arrows, Map.of()).sidewaysWithoutReason()).containsExactly("bed -> desk");
        assertThat(rules(arrows, Map.of("bed -> desk", " ")).sidewaysWithoutReason()).containsExactly("bed -> desk");
        assertThat(rules(arrows, Map.of("bed -> desk", "reads in bed", "desk -> bed", "sleeps")).sidewaysWithoutReason())
                .containsExactly("no such arrow: desk -> bed");
    }
}
