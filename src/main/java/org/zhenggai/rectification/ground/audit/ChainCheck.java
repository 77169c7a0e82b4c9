package org.zhenggai.rectification.ground.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Checks all chains of a table, entry by entry, in the memory that one place of one chain takes (and the heads). Call it in a read-only
 * transaction of one snapshot.
 */
public final class ChainCheck {

    /**
     * What came out.
     *
     * @param chains   number of chains seen
     * @param entries  number of entries seen
     * @param root     hash over all heads: written down elsewhere, it shows later whether all of this was replaced together
     * @param problems the first problems, in the order of the chains
     * @param found    number of all problems
     */
    public record Result(long chains, long entries, String root, List<ChainProblem> problems, long found) {}

    private final EntryChain table;
    private final int listed;
    private final List<ChainProblem> problems = new ArrayList<>();
    private long found;
    private long entries;
    private ChainWalk walk;
    private long walked;

    private ChainCheck(EntryChain table, int listed) {
        this.table = table;
        this.listed = listed;
    }

    /**
     * @param chain  the one chain to check, null for all
     * @param listed how many problems to list; all are counted
     */
    public static Result of(EntryChain table, Long chain, int listed) {
        return new ChainCheck(table, listed).run(chain);
    }

    private Result run(Long chain) {
        Map<Long, Map.Entry<Long, String>> heads = table.heads(chain);
        Map<Long, Map.Entry<Long, String>> unseen = new LinkedHashMap<>(heads);
        Consumer<ChainProblem> sink = this::tell;
        long[] chains = {heads.size()};
        table.read(chain, entry -> {
            entries++;
            if (walk == null || walked != entry.chain()) {
                finish();
                walked = entry.chain();
                unseen.remove(walked);
                chains[0] += heads.containsKey(walked) ? 0 : 1;
                walk = new ChainWalk(walked, heads.get(walked), sink);
            }
            walk.take(entry);
        });
        finish();
        unseen.forEach((key, head) -> new ChainWalk(key, head, sink).end());
        StringBuilder all = new StringBuilder();
        heads.forEach((key, head) -> all.append(key).append(':').append(head.getKey()).append(':').append(head.getValue()).append('\n'));
        return new Result(chains[0], entries, DigestUtils.sha256Hex(all.toString()), List.copyOf(problems), found);
    }

    private void finish() {
        if (walk != null) {
            walk.end();
        }
    }

    private void tell(ChainProblem problem) {
        found++;
        if (problems.size() < listed) {
            problems.add(problem);
        }
    }
}
