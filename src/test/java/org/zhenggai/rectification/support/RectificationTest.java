package org.zhenggai.rectification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.zhenggai.rectification.ground.access.account.CheapHashing;
import org.zhenggai.rectification.ground.audit.CountedAnew;
import org.zhenggai.rectification.procedures.escalation.Firing;

/**
 * The whole application with the sample, in rehearsal, on a real PostgreSQL and a real port. All such tests share one context, with the
 * helpers that every one of them may ask for: another set of helpers would be another context, and each costs its start. They
 * register cases of their own (what was there before rests) and never count on where the clock stands: other tests have moved it.
 * Rehearsals that do count on it are an {@link OwnApplication}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"rectification.sample.mode=LOAD",
        "rectification.sample.password=" + RectificationTest.PASSWORD,
        "rectification.letters.office=", "rectification.channels.folder=target/messages/${random.uuid}",
        "rectification.secret.key=only-for-tests-2023", "rectification.metrics.password=" + RectificationTest.METRICS_PASSWORD,
        // no message between two steps of a test that moved the clock to a year without holidays
        "rectification.condition.look=1d",
        // a test looks for its own letter among those of all others
        "rectification.leader.letters=10000",
        // TestDatabase closes the contexts and then the server; a second closer would be passed by, and wait half a minute for the server
        "spring.main.register-shutdown-hook=false"})
@Import({ProcessDriver.class, PhasedPlans.class, Requesting.class, Firing.class, NotingDelegate.class, CheapHashing.class,
        AskedStatements.class})
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = {EngineOfTheContext.class, OthersRest.class,
        CountedAnew.class}, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RectificationTest {

    /** Password of every sample account in tests. */
    String PASSWORD = "Rehearse-2023";

    /** Password of the program that watches the machine. */
    String METRICS_PASSWORD = "only-for-tests-of-metrics";
}
