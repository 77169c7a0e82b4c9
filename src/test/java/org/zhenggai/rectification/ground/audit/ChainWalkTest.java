package org.zhenggai.rectification.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.audit.EntryChain.Entry;

/** A forger who knows the form of the hash and makes it fit, in one table, is found all the same. */
class ChainWalkTest {

    private final List<Entry> chain = new ArrayList<>();
    private Map.Entry<Long, String> head;

    @BeforeEach
    void fiveEntries() {
        String previous = EntryHash.GENESIS;
        for (long n = 1; n <= 5; n++) {
            Entry entry = entry(n, n, previous, "记录" + n);
            chain.add(entry);
            previous = entry.hash();
        }
        head = Map.entry(5L, previous);
    }

    @Test
    void untouchedChainIsSound() {
        assertThat(found()).isEmpty();
        chain.clear();
        head = null;
        assertThat(found()).as("no entries, no head").isEmpty();
    }

    @Test
    void rewrittenEntryWithAFittingHash() {
        chain.set(2, entry(3, 3, chain.get(1).hash(), "伪造"));
        assertThat(found()).containsExactly("CHANGED 3-3");
    }

    @Test
    void rewrittenLastEntryWithAFittingHash() {
        chain.set(4, entry(5, 5, chain.get(3).hash(), "伪造"));
        assertThat(found()).containsExactly("CHANGED 5-5");
    }

    @Test
    void everythingFromAnEntryOnRewrittenShowsAtTheHead() {
        String previous = chain.get(1).hash();
        for (int n = 3; n <= 5; n++) {
            chain.set(n - 1, entry(n, n, previous, "伪造" + n));
            previous = chain.get(n - 1).hash();
        }
        assertThat(found()).containsExactly("CHANGED 5-5");
    }

    @Test
    void insertedWithAFittingPlaceAndHash() {
        chain.add(entry(9, 3, chain.get(1).hash(), "补记"));
        assertThat(found()).containsExactly("INSERTED 3-3");
        chain.set(5, entry(9, 6, chain.get(4).hash(), "补记"));
        assertThat(found()).containsExactly("INSERTED 6-6");
    }

    @Test
    void severalThingsAtOnceAreToldApart() {
        chain.set(0, new Entry(1, 7, 1L, EntryHash.GENESIS, chain.get(0).hash(), "改动"));
        chain.add(entry(9, 4, chain.get(2).hash(), "补记"));
        chain.remove(2);
        chain.add(new Entry(10, 7, null, null, null, "未登记"));
        assertThat(found()).containsExactlyInAnyOrder("CHANGED 1-1", "REMOVED 3-3", "INSERTED 4-4", "INSERTED 0-0");
    }

    @Test
    void headThatWasSetBackOrRemoved() {
        head = Map.entry(3L, chain.get(2).hash());
        assertThat(found()).containsExactly("INSERTED 4-4", "INSERTED 5-5");
        head = null;
        assertThat(found()).containsExactly("HEAD 5-5");
    }

    @Test
    void valuesCannotPassForOneAnother() {
        assertThat(EntryHash.of(1, EntryHash.GENESIS, "a")).isNotEqualTo(EntryHash.of(1, EntryHash.GENESIS, "b"))
                .isNotEqualTo(EntryHash.of(2, EntryHash.GENESIS, "a"))
                .isEqualTo(DigestUtils.sha256Hex("position:1:1\nprevious:64:" + EntryHash.GENESIS + "\na"));
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        ChainWalk walk = new ChainWalk(7, head, problem -> found.add(problem.kind() + " " + problem.position() + "-" + problem.until()));
        chain.stream().sorted(Comparator.comparing(Entry::position, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Entry::seq)).forEach(walk::take);
        walk.end();
        return found;
    }

    private static Entry entry(long seq, long position, String previous, String content) {
        return new Entry(seq, 7, position, previous, EntryHash.of(position, previous, content), content);
    }
}
