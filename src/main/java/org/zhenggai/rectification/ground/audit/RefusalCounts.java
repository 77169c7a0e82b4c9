package org.zhenggai.rectification.ground.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets the first of equal refusals through and counts the others of its time; what they came to is told when that time is over. Callers who
 * try ever different things, and many callers at once, are counted together beyond their limits; those who have not logged in among
 * themselves, so that their flood hides nothing that an account tries. Holds at most as many counts as entries were let through.
 */
final class RefusalCounts {

    private static final int NAMED_ADDRESSES = 5;
    private static final int COUNTED_ADDRESSES = 1000;

    static final String MANY_OF_ONE = "同一来源的其他被拒绝尝试";
    static final String MANY_OF_ALL = "各来源的其他被拒绝尝试";

    /**
     * A refusal with where it came from.
     *
     * @param kind what was wrong where attempts are counted together from wherever they come; null where they are by their address
     */
    record Refusal(Act act, Origin origin, String kind) {

        Refusal(Act act, Origin origin) {
            this(act, origin, null);
        }
    }

    /** @param of what it was tried on; where nothing is named, what was tried: one harmless attempt hides no other */
    private record Key(String actor, String address, Category category, String action, String of) {}

    private record Caller(String actor, String address) {}

    /** Refusals of one kind that were counted instead of written. */
    private static final class Count {

        private final Refusal first;
        private final Map<String, Integer> kinds = new LinkedHashMap<>();
        private final Set<String> addresses = new LinkedHashSet<>();
        private int more;

        private Count(Refusal first) {
            this.first = first;
        }

        private void add(Refusal refusal) {
            more++;
            if (refusal.kind() != null) {
                kinds.merge(refusal.kind(), 1, Integer::sum);
                if (addresses.size() < COUNTED_ADDRESSES) {
                    addresses.add(refusal.origin().address());
                }
            }
        }

        private Refusal told() {
            Act act = first.act().repeated(more);
            return new Refusal(kinds.isEmpty() ? act : act.saying("另有" + worded()), first.origin());
        }

        private String worded() {
            String from = addresses.stream().limit(NAMED_ADDRESSES).collect(Collectors.joining("、"));
            return kinds.entrySet().stream().map(kind -> kind.getValue() + "次" + kind.getKey()).collect(Collectors.joining("，"))
                    + "；来自" + from + (addresses.size() <= NAMED_ADDRESSES ? "" : "等" + addresses.size()
                            + (addresses.size() < COUNTED_ADDRESSES ? "个地址" : "个以上地址"));
        }
    }

    private final AuditSettings.Repeats limits;
    private final Clock real;
    private Instant begun;
    private Map<Key, Count> counts = new LinkedHashMap<>();
    private final Map<Caller, Integer> written = new LinkedHashMap<>();

    RefusalCounts(AuditSettings.Repeats limits, Clock real) {
        this.limits = limits;
        this.real = real;
        this.begun = real.instant();
    }

    /** Takes one in. @return what is to be written now, that which is over before it; empty where it was only counted */
    synchronized List<Refusal> take(Refusal refusal) {
        List<Refusal> now = new ArrayList<>(over());
        Act act = refusal.act();
        Key key = new Key(act.actor(), refusal.kind() == null ? refusal.origin().address() : null, act.category(), act.action(),
                act.object() == null ? act.detail() : act.object());
        Count known = counts.get(key);
        if (known != null) {
            known.add(refusal);
            return now;
        }
        if (refusal.kind() != null) { // one entry an account: however much else is tried, none is left out
            counts.put(key, new Count(refusal));
            now.add(refusal);
            return now;
        }
        Caller caller = new Caller(act.actor(), refusal.origin().address());
        boolean nobody = act.actor().equals(Act.NOBODY);
        if (written.entrySet().stream().filter(of -> of.getKey().actor().equals(Act.NOBODY) == nobody).mapToInt(Map.Entry::getValue)
                .sum() >= limits.inAll()) {
            beyond(new Refusal(Act.of(Category.ATTEMPT, nobody ? Act.NOBODY : Act.SYSTEM, MANY_OF_ALL), Origin.NONE));
            return now;
        }
        if (written.getOrDefault(caller, 0) >= limits.perCaller()) {
            beyond(new Refusal(Act.of(Category.ATTEMPT, act.actor(), MANY_OF_ONE), refusal.origin()));
            return now;
        }
        written.merge(caller, 1, Integer::sum);
        counts.put(key, new Count(refusal));
        now.add(refusal);
        return now;
    }

    private void beyond(Refusal refusal) {
        Act act = refusal.act();
        counts.computeIfAbsent(new Key(act.actor(), refusal.origin().address(), act.category(), act.action(), null),
                key -> new Count(refusal)).add(refusal);
    }

    /** What was counted in a time that is over; once. */
    synchronized List<Refusal> over() {
        return real.instant().isBefore(begun.plus(limits.within())) ? List.of() : all();
    }

    /** What was counted, over or not; once. */
    synchronized List<Refusal> all() {
        List<Refusal> told = counts.values().stream().filter(count -> count.more > 0).map(Count::told).toList();
        counts = new LinkedHashMap<>();
        written.clear();
        begun = real.instant();
        return told;
    }
}
