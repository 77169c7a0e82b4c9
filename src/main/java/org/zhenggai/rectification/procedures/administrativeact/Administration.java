package org.zhenggai.rectification.procedures.administrativeact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.administrativeact.process.DeployedModels;

/** What administrators see and do beside Tasklist's forms: acts, their halves of passwords, files of the models. */
@Service
public class Administration {

    /** A half of a new password; {@code number} says which. */
    public record PasswordHalf(int number, String half) {}

    /**
     * What the page shows the caller.
     *
     * @param acts   whether there is a page at all
     * @param upload whether models are changed, not only read
     */
    public record Access(boolean acts, boolean models, boolean upload) {}

    private final ActStore store;
    private final ActRules rules;
    private final ModelStore modelStore;
    private final ModelChanges changes;
    private final DeployedModels models;
    private final PasswordHalves halves;
    private final AdministrationSettings settings;
    private final Organization organization;
    private final AuditLog audit;

    Administration(ActStore store, ActRules rules, ModelStore modelStore, ModelChanges changes, DeployedModels models,
            PasswordHalves halves,
            AdministrationSettings settings, Organization organization, AuditLog audit) {
        this.store = store;
        this.rules = rules;
        this.modelStore = modelStore;
        this.changes = changes;
        this.models = models;
        this.halves = halves;
        this.settings = settings;
        this.organization = organization;
        this.audit = audit;
    }

    /** Which parts of the page are the caller's. */
    public Access access(String user) {
        boolean system = organization.has(user, Role.SYSTEM);
        boolean security = organization.has(user, Role.SECURITY);
        return new Access(rules.kindOf(user).isPresent(), system || security, system);
    }

    /** Acts, newest first. @throws ForbiddenException for who is no administrator */
    public List<ActView> acts(String user, int page, int size) {
        if (rules.kindOf(user).isEmpty()) {
            throw new ForbiddenException("管理事项只由在职的管理员查看和办理");
        }
        return store.page(page, size).stream().map(act -> view(act, user)).toList();
    }

    /** The caller's half, this once. @throws NotFoundException when none waits */
    @Transactional
    public PasswordHalf takeHalf(String user, long actId) {
        AdministrativeAct act = store.get(actId);
        PasswordHalves.Half half = halves.take(actId, user).orElseThrow(() -> new NotFoundException(
                "没有可以领取的口令：已经领取过、已过期或系统重新启动过，请重新提出“重置管理员口令”"));
        audit.record(Act.of(Category.ACCOUNT, user, "领取管理员口令").on(act.account()).saying("第" + actId + "号，第" + half.number() + "半"));
        return new PasswordHalf(half.number(), half.text());
    }

    /** Every file of the models. @throws ForbiddenException for who neither proposes nor reviews them */
    public List<ModelView> models(String user) {
        checkReader(user);
        Map<String, List<ModelVersion>> versions = modelStore.versions().stream()
                .collect(Collectors.groupingBy(ModelVersion::fileName, TreeMap::new, Collectors.toList()));
        return models.current().entrySet().stream().map(file -> new ModelView(file.getKey(), DigestUtils.sha256Hex(file.getValue()),
                versions.getOrDefault(file.getKey(), List.of()).stream().map(version -> new ModelView.Version(version.id(), version
                        .sha256(),
                        version.bySoftware() ? "随软件" : "管理事项" + version.actId(), version.deployedAt())).toList())).toList();
    }

    /** The file as it is deployed. */
    public String content(String user, String fileName) {
        checkReader(user);
        String content = models.current().get(fileName);
        if (content == null) {
            throw new NotFoundException("没有部署过文件“" + fileName + "”");
        }
        return content;
    }

    /** Uploads nobody has proposed yet. */
    public List<ModelView.Upload> uploads(String user) {
        checkReader(user);
        return modelStore.open().stream().map(Administration::upload).toList();
    }

    /** Takes a changed file. @throws BadRequestException when it is none that may be deployed */
    public ModelView.Upload upload(String user, String fileName, byte[] content) {
        if (!organization.has(user, Role.SYSTEM)) {
            throw new ForbiddenException("模型变更只由系统管理员上传和提出");
        }
        if (content.length == 0 || content.length > settings.largestModel().toBytes()) {
            throw new BadRequestException("文件为空或超过" + settings.largestModel().toKilobytes() + "KB");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadRequestException("文件“" + fileName + "”含有非法字符");
            }
            return upload(changes.upload(fileName, text, user));
        } catch (CharacterCodingException e) {
            throw new BadRequestException("文件“" + fileName + "”不是UTF-8编码");
        }
    }

    private void checkReader(String user) {
        if (Set.of(Role.SYSTEM, Role.SECURITY).stream().noneMatch(role -> organization.has(user, role))) {
            throw new ForbiddenException("模型变更只由系统管理员提出、安全管理员复核");
        }
    }

    private static ModelView.Upload upload(ModelChange change) {
        return new ModelView.Upload(change.id(), change.fileName(), change.sha256(), change.baseSha256(), change.difference(),
                change.uploadedBy(), change.uploadedAt());
    }

    private ActView view(AdministrativeAct act, String user) {
        return new ActView(act.id(), act.kind().name(), act.kind().label(), act.state().name(), act.state().label(), act.proposer(),
                organization.nameOf(act.proposer()), act.proposedAt(), act.reason(), act.beforeText(), act.afterText(), act.decidedBy(),
                act.decidedBy() == null ? null : organization.nameOf(act.decidedBy()), act.decidedAt(), act.opinion(),
                act.modelChange() == null ? null : changes.change(act.modelChange()).difference(), halves.waits(act.id(), user));
    }
}
