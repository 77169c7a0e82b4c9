package org.zhenggai.rectification.ground.audit.anchor;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.EntryHash;
import org.zhenggai.rectification.ground.audit.ProvenChain;

/** Compares the chains with what was told outside: the file of anchors first, and the heads that the database keeps with each of them. */
@Service
public class AnchorCheck {

    /**
     * What came out.
     *
     * @param anchors  lines of the file
     * @param last     when the last one was made, null for none
     * @param stamps   time stamps checked
     * @param problems in Chinese
     */
    public record Result(int anchors, OffsetDateTime last, int stamps, List<String> problems) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    /** A line written later than this after its anchor was lost in between. */
    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final AnchorFile file;
    private final AnchorStore store;
    private final TimeStamps stamps;
    private final JdbcClient jdbc;
    private final List<ProvenChain> chains;

    AnchorCheck(AnchorFile file, AnchorStore store, TimeStamps stamps, JdbcClient jdbc, List<ProvenChain> chains) {
        this.file = file;
        this.store = store;
        this.stamps = stamps;
        this.jdbc = jdbc;
        this.chains = chains;
    }

    /** @param named says in Chinese which chain of a kind that is, by its key */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result run(BiFunction<ProvenChain, Long, String> named) {
        List<String> problems = new ArrayList<>();
        List<String> texts = file.lines();
        List<AnchorLine> lines = read(texts, problems);
        Map<Long, Anchor> kept = new HashMap<>();
        store.after(0).forEach(anchor -> kept.put(anchor.seq(), anchor));
        Map<Long, String> hashes = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            AnchorLine line = lines.get(i);
            if (line != null) {
                hashes.put(line.seq(), DigestUtils.sha256Hex(texts.get(i)));
                compare(line, kept.remove(line.seq()), problems);
            }
        }
        kept.values().stream().sorted(java.util.Comparator.comparing(Anchor::seq))
                .forEach(anchor -> problems.add("锚点文件缺少锚点" + anchor.seq() + "（" + TIME.format(anchor.madeAt()) + "）"));
        log(lines, problems);
        chains.forEach(chain -> heads(chain, named, problems));
        AnchorLine last = lines.stream().filter(line -> line != null).reduce((a, b) -> b).orElse(null);
        return new Result(texts.size(), last == null ? null : last.made(), stamps(hashes, problems), problems);
    }

    /** The lines in their order, null for one that cannot be read. */
    private static List<AnchorLine> read(List<String> texts, List<String> problems) {
        List<AnchorLine> lines = new ArrayList<>();
        String previous = EntryHash.GENESIS;
        for (int i = 0; i < texts.size(); i++) {
            AnchorLine line = null;
            try {
                line = AnchorLine.parse(texts.get(i));
                if (!line.previous().equals(previous)) {
                    problems.add("锚点文件第" + (i + 1) + "行之前被修改或删除");
                }
            } catch (IllegalArgumentException e) {
                problems.add("锚点文件第" + (i + 1) + "行无法读取");
            }
            lines.add(line);
            previous = DigestUtils.sha256Hex(texts.get(i));
        }
        return lines;
    }

    private void compare(AnchorLine line, Anchor anchor, List<String> problems) {
        String which = "锚点" + line.seq() + "（" + TIME.format(line.made()) + "）";
        if (anchor == null) {
            problems.add(which + "在数据库中没有登记，数据库可能被退回到以前的状态");
        } else if (!line.tells(anchor)) {
            problems.add(which + "在数据库和锚点文件中不一致");
        } else if (!store.headsHash(anchor.seq()).equals(line.headsHash())) {
            problems.add(which + "的各链末条登记在数据库中被修改");
        }
        if (Duration.between(line.made(), line.written()).compareTo(AT_ONCE) > 0) {
            problems.add(which + "是事后补写到锚点文件的，其间文件可能丢失");
        }
    }

    /** The audit log against what the file says of it. Of several lines that do not fit the first is named. */
    private void log(List<AnchorLine> lines, List<String> problems) {
        Map<Long, AnchorLine> byPosition = new HashMap<>();
        lines.stream().filter(line -> line != null && line.auditEntries() > 0)
                .forEach(line -> byPosition.putIfAbsent(line.auditEntries(), line));
        Map<Long, String> found = new HashMap<>();
        jdbc.sql("select position, hash from " + AuditLog.CHAIN.name() + " where position in (select unnest(cast(:positions as bigint[])))")
                .param("positions", byPosition.keySet().toArray(Long[]::new)).query(row -> {
                    found.put(row.getLong("position"), row.getString("hash"));
                });
        long entries = jdbc.sql("select coalesce(max(position), 0) from " + AuditLog.CHAIN.name()).query(Long.class).single();
        byPosition.values().stream().filter(line -> line.auditEntries() > entries).mapToLong(AnchorLine::auditEntries).max()
                .ifPresent(most -> problems.add("操作日志尾部被截断：现有" + entries + "条，锚点证明曾有" + most + "条（第" + (entries + 1) + "条至第"
                        + most + "条缺失）"));
        byPosition.values().stream().filter(line -> line.auditEntries() <= entries)
                .filter(line -> !line.auditHash().equals(found.get(line.auditEntries())))
                .min(java.util.Comparator.comparing(AnchorLine::auditEntries))
                .ifPresent(line -> problems.add("操作日志第" + line.auditEntries() + "条与锚点" + line.seq() + "（" + TIME.format(line.made())
                        + "）不符，此前的记录被整体改写"));
    }

    private void heads(ProvenChain chain, BiFunction<ProvenChain, Long, String> named, List<String> problems) {
        record Off(long chain, long entries, long most) {}
        String table = chain.table().name();
        String scope = chain.table().scope();
        jdbc.sql("select a.chain, min(a.entries) as entries, (select coalesce(max(m.position), 0) from " + table + " m where m." + scope
                + " = a.chain) as most from anchor_head a left join " + table + " t on t." + scope + " = a.chain and t.position = a.entries"
                + " where a.kind = :kind and t.hash is distinct from a.last_hash group by a.chain order by a.chain")
                .param("kind", chain.kind()).query(Off.class).list()
                .forEach(off -> problems.add(named.apply(chain, off.chain()) + (off.most() < off.entries()
                        ? "尾部被截断：现有" + off.most() + "条，锚点证明至少曾有" + off.entries() + "条"
                        : "第" + off.entries() + "条与锚点不符，此前的记录被整体改写")));
    }

    private int stamps(Map<Long, String> hashes, List<String> problems) {
        List<AnchorStore.Stamp> kept = store.stamps();
        for (AnchorStore.Stamp stamp : kept) {
            String hash = hashes.get(stamp.anchor());
            try {
                if (hash != null) { // a missing line was told
                    stamps.check(stamp.token(), hash);
                }
            } catch (StampFailedException e) {
                problems.add("锚点" + stamp.anchor() + "的" + e.getMessage());
            }
        }
        return kept.size();
    }
}
