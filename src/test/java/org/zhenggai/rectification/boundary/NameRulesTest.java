package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameRulesTest {

    private static final Set<String> PROCESSES = Set.of("moving-in", "rent-increase");
    private static final NameRules RULES = new NameRules(Set.of("movingin", "letting"), Map.of("rent-increase", "letting"), Set.of("rent"));

    @Test
    void aProcessBearsTheNameOfItsRoomOrIsListed() {
        assertThat(RULES.homeless(PROCESSES)).isEmpty();
        assertThat(RULES.rooms(PROCESSES)).isEqualTo(Map.of("moving-in", "movingin", "rent-increase", "letting"));
        assertThat(RULES.homeless(Set.of("moving-in", "rent-increase", "moving-out"))).containsExactly("no room: moving-out");
        assertThat(RULES.homeless(Set.of("moving-in"))).containsExactly("no such process: rent-increase");
        assertThat(new NameRules(Set.of("movingin"), Map.of("moving-in", "movingin"), Set.of()).homeless(Set.of("moving-in")))
                .containsExactly("bears the name of its room: moving-in");
    }

    @Test
    void aFormBearsTheNameOfItsProcessAndAStep() {
        assertThat(RULES.misnamed(Set.of("moving-in-keys", "rent-increase-letter", "rent-answer"), PROCESSES)).isEmpty();
        assertThat(RULES.misnamed(Set.of("moving-keys", "moving-in", "rent-answer"), PROCESSES))
                .containsExactlyInAnyOrder("moving-keys", "moving-in");
        assertThat(RULES.misnamed(Set.of("rent-increase-letter"), PROCESSES)).containsExactly("no form of its own: rent");
    }
}
