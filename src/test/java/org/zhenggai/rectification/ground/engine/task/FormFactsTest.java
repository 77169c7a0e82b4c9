package org.zhenggai.rectification.ground.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A form's facts come from the rooms that know its process, and no room overwrites what another says. The real rooms: at each start. */
class FormFactsTest {

    private record Room(Set<String> processes, Set<String> names, Map<String, Object> facts) implements TaskFacts {

        @Override
        public Map<String, Object> factsFor(TaskContext task) {
            return facts;
        }
    }

    private static final Room OF_CASES = new Room(TaskFacts.EVERY_CASE, Set.of("title"), Map.of("title", "甲案"));
    private static final Room REFERRALS = new Room(Set.of("referral"), Set.of("clue"), Map.of("clue", "线索"));
    private static final Room VISITS = new Room(Set.of("visit"), Set.of("clue"), Map.of("clue", "检查"));

    @Test
    void roomsAreAskedForTheProcessesTheyKnow() {
        FormFacts facts = facts(OF_CASES, REFERRALS, VISITS);
        assertThat(facts.of(task("referral", "7"))).containsOnly(Map.entry("title", "甲案"), Map.entry("clue", "线索"));
        assertThat(facts.of(task("visit", null))).containsOnly(Map.entry("clue", "检查"));
        assertThat(facts.of(task("other", null))).isEmpty();
    }

    @Test
    void oneNameByTwoRoomsForOneProcessIsRefusedAtStart() {
        assertThatCode(facts(OF_CASES, REFERRALS, VISITS)::afterSingletonsInstantiated).doesNotThrowAnyException();
        Room second = new Room(Set.of("visit", "referral"), Set.of("clue", "other"), Map.of());
        assertThatThrownBy(facts(REFERRALS, second)::afterSingletonsInstantiated).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[clue]").hasMessageContaining("[referral]").hasMessageContaining("rename it");
        Room ofNoCase = new Room(Set.of("plan"), Set.of("title"), Map.of());
        assertThatThrownBy(facts(OF_CASES, ofNoCase)::afterSingletonsInstantiated).hasMessageContaining("[title]");
    }

    @Test
    void whatARoomDoesNotNameItDoesNotGive() {
        Room loose = new Room(Set.of("referral"), Set.of("clue"), Map.of("clue", "线索", "title", "乙案"));
        assertThatThrownBy(() -> facts(loose).of(task("referral", null))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("title");
    }

    private static FormFacts facts(TaskFacts... rooms) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (int i = 0; i < rooms.length; i++) {
            beans.registerSingleton("room" + i, rooms[i]);
        }
        return new FormFacts(beans.getBeanProvider(TaskFacts.class));
    }

    private static TaskContext task(String process, String caseId) {
        return new TaskContext("t", "Task_X", process, "i", caseId, null, null, null);
    }
}
