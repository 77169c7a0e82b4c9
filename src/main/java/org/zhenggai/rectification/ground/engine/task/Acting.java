package org.zhenggai.rectification.ground.engine.task;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who acts for whom (代办) in the submission that is being taken; whatever records an actor asks it for the principal. */
@Component
public class Acting {

    private record Act(String actor, String principal) {}

    private final ObjectProvider<StandIns> standIns;
    private final ThreadLocal<Act> present = new ThreadLocal<>();

    Acting(ObjectProvider<StandIns> standIns) {
        this.standIns = standIns;
    }

    /** The officer for whom the actor is submitting at this moment; empty outside of a submission and in one's own right. */
    public Optional<String> principalOf(String actor) {
        return Optional.ofNullable(present.get()).filter(act -> act.actor().equals(actor)).map(Act::principal);
    }

    /**
     * Takes a submission; until it is taken {@link #principalOf} knows whom the user stands in for.
     *
     * @param work what the submission was about, by its result
     */
    <T> T during(String userId, String taskId, Collection<String> groups, Supplier<T> submission, Function<T, StandIns.Work> work) {
        Act before = present.get();
        Optional<String> principal = standIns.stream().flatMap(rule -> rule.principalOf(userId, taskId, groups).stream()).findFirst();
        present.set(principal.map(found -> new Act(userId, found)).orElse(null));
        try {
            T result = submission.get();
            principal.ifPresent(found -> standIns.forEach(rule -> rule.acted(userId, found, work.apply(result))));
            return result;
        } finally {
            if (before == null) {
                present.remove();
            } else {
                present.set(before);
            }
        }
    }
}
