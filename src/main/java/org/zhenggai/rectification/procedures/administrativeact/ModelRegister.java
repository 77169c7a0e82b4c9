package org.zhenggai.rectification.procedures.administrativeact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.procedures.administrativeact.process.DeployedModels;

/** Keeps what a version of the software has deployed at its start, and says so in the log: which file, which hash before and after. */
@Component
@Order(ModelRegister.ORDER)
class ModelRegister implements ApplicationRunner {

    /** After the organization. */
    static final int ORDER = 30;

    private static final String ACTION = "随软件部署模型";
    /** More than the log takes in one entry are put into the next. */
    private static final int FILES_PER_ENTRY = 15;

    private final ModelStore store;
    private final DeployedModels models;
    private final AuditLog audit;

    ModelRegister(ModelStore store, DeployedModels models, AuditLog audit) {
        this.store = store;
        this.models = models;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Map<String, String> known = store.latest();
        List<String> changed = new ArrayList<>();
        models.current().forEach((file, content) -> {
            String sha256 = DigestUtils.sha256Hex(content);
            if (!sha256.equals(known.get(file))) {
                store.addVersion(file, content, sha256, null);
                changed.add(file + "，SHA-256 " + (known.containsKey(file) ? known.get(file) + " → " : "") + sha256);
            }
        });
        for (int from = 0; from < changed.size(); from += FILES_PER_ENTRY) {
            audit.record(Act.of(Category.DEPLOYMENT, Act.SYSTEM, ACTION)
                    .saying(String.join("；", changed.subList(from, Math.min(from + FILES_PER_ENTRY, changed.size())))));
        }
    }
}
