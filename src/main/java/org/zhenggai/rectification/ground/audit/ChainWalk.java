package org.zhenggai.rectification.ground.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.audit.ChainProblem.Kind;
import org.zhenggai.rectification.ground.audit.EntryChain.Entry;

/**
 * Walks along one chain and tells what is wrong and where. It looks one place ahead: which of two entries at one place is the true one,
 * and whether an entry was rewritten together with its hash, only the next entry (or the head) can say.
 */
final class ChainWalk {

    private final long chain;
    private final Map.Entry<Long, String> head;
    private final Consumer<ChainProblem> problems;
    private List<Entry> place = new ArrayList<>();
    private List<Entry> next = new ArrayList<>();
    private long reached;
    private String lastHash = EntryHash.GENESIS;

    /** @param head number of entries and last hash, null where the chain has no head */
    ChainWalk(long chain, Map.Entry<Long, String> head, Consumer<ChainProblem> problems) {
        this.chain = chain;
        this.head = head;
        this.problems = problems;
    }

    /** Takes the entries in the order of their places, those without a place last. */
    void take(Entry entry) {
        if (entry.position() == null || entry.hash() == null || entry.previous() == null) {
            tell(Kind.INSERTED, 0, entry.seq());
        } else if (place.isEmpty() || place.get(0).position().equals(entry.position())) {
            place.add(entry);
        } else if (next.isEmpty() || next.get(0).position().equals(entry.position())) {
            next.add(entry);
        } else {
            leave(named(next));
            place = next;
            next = new ArrayList<>(List.of(entry));
        }
    }

    void end() {
        if (!next.isEmpty()) {
            leave(named(next));
            place = next;
            next = new ArrayList<>();
        }
        long entries = head == null ? 0 : head.getKey();
        if (!place.isEmpty()) {
            leave(head != null && place.get(0).position() == entries ? Set.of(head.getValue()) : Set.of());
        }
        if (reached < entries) {
            tell(new ChainProblem(chain, Kind.REMOVED, reached + 1, entries, null));
        } else if (head == null && reached > 0) {
            tell(new ChainProblem(chain, Kind.HEAD, reached, reached, null));
        }
    }

    /** What the next place names as the hash of this one; only entries that are themselves sound can say. */
    private static Set<String> named(List<Entry> entries) {
        return entries.stream().filter(ChainWalk::sound).map(Entry::previous).collect(Collectors.toSet());
    }

    /** @param successors what the entries of the next place, or the head, name as the hash of this place; empty: nothing is known */
    @SuppressWarnings("ReferenceEquality") // equal entries may have been inserted twice
    private void leave(Set<String> successors) {
        long position = place.get(0).position();
        if (head != null && position > head.getKey()) {
            place.forEach(entry -> tell(Kind.INSERTED, position, entry.seq()));
            return;
        }
        if (position > reached + 1) {
            tell(new ChainProblem(chain, Kind.REMOVED, reached + 1, position - 1, null));
        }
        Entry entry = truest(successors);
        place.stream().filter(other -> other != entry).forEach(other -> tell(Kind.INSERTED, position, other.seq()));
        boolean asked = !successors.isEmpty() && (next.isEmpty() || next.get(0).position() == position + 1);
        if (!sound(entry) || asked && !successors.contains(entry.hash())) {
            tell(Kind.CHANGED, position, entry.seq());
        }
        reached = position;
        lastHash = entry.hash();
    }

    private Entry truest(Set<String> successors) {
        return place.stream().filter(entry -> successors.contains(entry.hash()) && sound(entry)).findFirst()
                .or(() -> place.stream().filter(entry -> successors.contains(entry.hash())).findFirst())
                .or(() -> place.stream().filter(entry -> entry.previous().equals(lastHash) && sound(entry)).findFirst())
                .orElse(place.get(0));
    }

    private static boolean sound(Entry entry) {
        return EntryHash.of(entry.position(), entry.previous(), entry.content()).equals(entry.hash());
    }

    private void tell(Kind kind, long position, Long seq) {
        tell(new ChainProblem(chain, kind, position, position, seq));
    }

    private void tell(ChainProblem problem) {
        problems.accept(problem);
    }
}
