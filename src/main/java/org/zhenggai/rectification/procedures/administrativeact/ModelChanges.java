package org.zhenggai.rectification.procedures.administrativeact;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.administrativeact.process.DeployedModels;

/** Changed files of the models: uploaded and compared by one administrator, deployed when a second agrees, rolled back the same way. */
@Service
class ModelChanges {

    private static final int CONTEXT_LINES = 3;
    private static final int SHOWN = 12;

    private final ModelStore store;
    private final DeployedModels models;
    private final ActStore acts;
    private final AuditLog audit;

    ModelChanges(ModelStore store, DeployedModels models, ActStore acts, AuditLog audit) {
        this.store = store;
        this.models = models;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * Takes a changed file, tries it out and compares it.
     *
     * @throws BadRequestException when no such file is deployed, nothing is changed, or the engine would not take it
     */
    ModelChange upload(String fileName, String content, String user) {
        String present = deployed(fileName);
        if (content.equals(present)) {
            throw new BadRequestException("文件“" + fileName + "”与现行版本相同，没有变更");
        }
        Set<String> defined = DeployedModels.defined(fileName, content);
        if (!defined.equals(DeployedModels.defined(fileName, present))) {
            throw new BadRequestException("文件“" + fileName + "”中定义的编号与现行版本不同（" + String.join("、", defined) + "），不得改变流程、决策表或表单的编号");
        }
        models.tryOut(fileName, content);
        ModelChange change = store.change(add(fileName, content, present, user));
        audit.record(Act.of(Category.DEPLOYMENT, user, "上传模型变更").on(fileName).changing("SHA-256 " + change.baseSha256(),
                "SHA-256 " + change.sha256()));
        return change;
    }

    /** Prepares the way back to an earlier version. @throws SubmissionRefusedException when there is nothing to go back from */
    ModelChange back(long versionId, String user) {
        ModelVersion version = store.version(versionId);
        String present = deployed(version.fileName());
        if (DigestUtils.sha256Hex(present).equals(version.sha256())) {
            throw new SubmissionRefusedException("version", "回退到", "现行版本就是这个版本，无需回退");
        }
        return store.change(add(version.fileName(), store.contentOf(versionId), present, user));
    }

    /** What speaks against deploying it as things are now, Chinese. */
    Optional<String> check(AdministrativeAct act) {
        ModelChange change = store.change(act.modelChange());
        return DigestUtils.sha256Hex(deployed(change.fileName())).equals(change.baseSha256()) ? Optional.empty()
                : Optional.of("文件“" + change.fileName() + "”的现行版本自提出后已经变更，请重新比较后提出");
    }

    /** Whether another act about the file waits. */
    boolean waits(ModelChange change) {
        return acts.waitsFor(change.fileName());
    }

    ModelChange change(long id) {
        return store.change(id);
    }

    /** Deploys it. @return what was done, for the log */
    String carryOut(AdministrativeAct act) {
        ModelChange change = store.change(act.modelChange());
        try {
            models.deploy(change.fileName(), change.content());
        } catch (BadRequestException e) {
            throw new SubmissionRefusedException("decision", "复核意见", e.getMessage());
        }
        store.addVersion(change.fileName(), change.content(), change.sha256(), act.id());
        return change.fileName() + "，SHA-256 " + change.baseSha256() + " → " + change.sha256();
    }

    /** The file as {@code name（12 digits of its hash）}. */
    static String shown(String fileName, String sha256) {
        return fileName + "（" + sha256.substring(0, SHOWN) + "）";
    }

    static String difference(String fileName, String before, String after) {
        List<String> old = before.lines().toList();
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff("现行/" + fileName, "变更/" + fileName, old,
                DiffUtils.diff(old, after.lines().toList()), CONTEXT_LINES));
    }

    private long add(String fileName, String content, String present, String user) {
        return store.addChange(fileName, content, DigestUtils.sha256Hex(content), DigestUtils.sha256Hex(present), difference(fileName,
                present, content), user);
    }

    private String deployed(String fileName) {
        Map<String, String> files = models.current();
        if (!files.containsKey(fileName)) {
            throw new BadRequestException("没有部署过文件“" + fileName + "”：只能变更现有的流程、决策表和表单，新增的随软件版本提供");
        }
        return files.get(fileName);
    }
}
