package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhenggai.rectification.operations.backup.dump.ProvenChains;
import org.zhenggai.rectification.operations.backup.dump.ProvenChains.Walked;
import org.zhenggai.rectification.operations.backup.dump.Snapshot;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.Manifest.Chain;
import org.zhenggai.rectification.operations.backup.format.Manifest.Content;
import org.zhenggai.rectification.operations.backup.format.Manifest.Table;

/** Compares the restored system with what was saved: it is asked the same questions as the one it comes from. */
final class RestoreProof {

    /**
     * What came out.
     *
     * @param proven   sentences about what is equal
     * @param problems what is not; empty means that both systems are the same
     */
    record Report(List<String> proven, List<String> problems) {}

    private final DataSource restored;
    private final EvidenceCopies copies;
    private final Manifest manifest;

    RestoreProof(DataSource restored, EvidenceCopies copies, Manifest manifest) {
        this.restored = restored;
        this.copies = copies;
        this.manifest = manifest;
    }

    /**
     * @param failed   what could not be brought at all
     * @param outlived whether anchors were there before
     */
    Report report(List<String> failed, boolean outlived) throws SQLException, IOException {
        List<String> problems = new ArrayList<>(failed);
        List<String> proven = new ArrayList<>();
        try (Snapshot now = new Snapshot(restored)) {
            rows(now, problems);
            if (!manifest.sequences().equals(now.sequences())) {
                problems.add("序列的取值与备份不一致");
            }
            if (!manifest.counts().equals(now.counts())) {
                problems.add("计数与备份不一致：备份" + words(manifest.counts()) + "，恢复后" + words(now.counts()));
            }
            proven.add("数据表" + manifest.tables().size() + "张、记录" + manifest.rows() + "条，逐表重新导出后的校验值与备份相同；" + words(manifest.counts())
                    + "。");
        }
        chains(proven, problems);
        for (Content file : manifest.evidence()) {
            if (!copies.proven(file)) {
                problems.add("举证材料 " + file.sha256() + "：恢复后的内容与备份不一致");
            }
        }
        proven.add("举证材料" + manifest.evidence().size() + "件，逐件重新计算的SHA-256与备份相同。");
        manifest.lost().forEach(file -> problems.add("举证材料 " + file.sha256() + "：备份时原系统中就已缺失或损坏"));
        if (outlived) {
            proven.add("锚点文件夹中原有的锚点未动；其中晚于备份的锚点，在“操作日志”页面核验时会如实报告其后的记录缺失。");
        }
        if (!manifest.without().isEmpty()) {
            proven.add("按设置未备份的数据表：" + String.join("、", manifest.without()) + "。所有人须重新登录，未传完的材料须重新上传。");
        }
        return new Report(proven, problems);
    }

    private void rows(Snapshot now, List<String> problems) throws SQLException, IOException {
        for (Table table : manifest.tables()) {
            if (!now.copy(table.name(), OutputStream.nullOutputStream()).equals(new Snapshot.Copied(table.rows(), table.sha256()))) {
                problems.add("数据表 " + table.name() + "：恢复后的内容与备份不一致");
            }
        }
    }

    private void chains(List<String> proven, List<String> problems) throws SQLException {
        List<Walked> walked = ProvenChains.walk(restored);
        for (int i = 0; i < walked.size(); i++) {
            Walked chain = walked.get(i);
            Chain saved = manifest.chains().get(i);
            if (!new Chain(chain.label(), chain.entries(), chain.root()).equals(saved)) {
                problems.add(chain.label() + "：与备份时登记的条数或校验值不一致");
            }
            if (chain.problems() > 0) {
                problems.add(chain.label() + "：有" + chain.problems() + "处异常，内容与备份一致，异常在备份之前就有");
            }
        }
        proven.add(walked.stream().map(chain -> chain.label() + chain.entries() + "条").collect(Collectors.joining("、")) + "，逐条核验。");
    }

    static String words(Map<String, Long> counts) {
        return counts.entrySet().stream().map(count -> count.getKey() + count.getValue() + "个").collect(Collectors.joining("、"));
    }
}
