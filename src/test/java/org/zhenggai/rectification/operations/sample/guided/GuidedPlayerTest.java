package org.zhenggai.rectification.operations.sample.guided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.clock.RehearsalDriver;
import org.zhenggai.rectification.ground.clock.RehearsalProgress;

/** Where the play goes on, stops and tries again; what it plays is tested with the whole script. */
class GuidedPlayerTest {

    private static final LocalDateTime PAST = LocalDateTime.of(2023, 11, 14, 9, 0);
    private static final BooleanSupplier NEVER = () -> false;

    private final List<Integer> played = new ArrayList<>();
    private final GuidedProgress progress = mock(GuidedProgress.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private RuntimeException refusal;
    private int refusals;
    private GuidedPlayer player;

    @BeforeEach
    void prepare() {
        RehearsalDriver rehearsal = mock(RehearsalDriver.class);
        when(rehearsal.progress()).thenReturn(new RehearsalProgress(true, null, false, null, null, null));
        RehearsalClock clock = mock(RehearsalClock.class);
        when(clock.now()).thenReturn(Instant.parse("2024-05-20T02:00:00Z"));
        standsAt(0);
        player = new GuidedPlayer(List.of(new Note()), rehearsal, clock, progress, new TransactionTemplate(transactions));
    }

    @Test
    void whatWasCutOffGoesOnWithTheActThatDidNotHappen() {
        standsAt(2);
        assertThat(player.play(script(5), NEVER)).isTrue();
        assertThat(played).containsExactly(2, 3, 4);
        verify(progress).finish();
    }

    @Test
    void stopsBetweenTwoActsAndIsNotFinished() {
        assertThat(player.play(script(5), () -> played.size() == 2)).isFalse();
        assertThat(played).containsExactly(0, 1);
        verify(progress, never()).finish();
    }

    @Test
    void refusedActIsRolledBackAndNamed() {
        refusal = new IllegalArgumentException("整改措施不得少于10个字");
        refusals = 1;
        assertThatThrownBy(() -> player.play(script(2), NEVER)).hasMessageContaining("第1步").hasMessageContaining("不得少于10个字");
        verify(transactions).rollback(any());
        verify(progress, never()).played(1);
    }

    @Test
    void collisionWithTheEnginesOwnWorkIsTriedAgain() {
        refusal = new OptimisticLockingException("both at once");
        refusals = 2;
        assertThat(player.play(script(1), NEVER)).isTrue();
        assertThat(played).containsExactly(0);
    }

    private void standsAt(int acts) {
        when(progress.standing()).thenReturn(Optional.of(new GuidedProgress.Standing("test", acts, false)));
    }

    private static GuidedScript script(int steps) {
        return new GuidedScript("test", "plan", PAST, IntStream.range(0, steps)
                .mapToObj(i -> new GuidedScript.Step(PAST, "note", JsonNodeFactory.instance.objectNode().put("number", i))).toList());
    }

    private final class Note implements Act {

        @Override
        public String kind() {
            return "note";
        }

        @Override
        public void play(JsonNode what) {
            if (refusals-- > 0) {
                throw refusal;
            }
            played.add(what.path("number").asInt());
        }
    }
}
