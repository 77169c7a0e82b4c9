package org.zhenggai.rectification.ground.organization;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** The import of an organization by a security administrator, by whichever way it comes: the right, the rules, the audit log. */
@Service
public class SecurityImport {

    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int DEEPEST = 20;

    private final ObjectMapper yaml = reader();
    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final EngineCalls engine;
    private final AuditLog audit;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    SecurityImport(Organization organization, OrganizationImport organizationImport, EngineCalls engine, AuditLog audit,
            Accounts accounts, TransactionTemplate transaction) {
        this.audit = audit;
        this.accounts = accounts;
        this.transaction = transaction;
        this.organization = organization;
        this.organizationImport = organizationImport;
        this.engine = engine;
    }

    /** An organization names nothing twice by aliases, is five levels deep and has no empty entries; what has is not one. */
    private static ObjectMapper reader() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        ObjectMapper reader = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
        reader.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return reader;
    }

    /**
     * What an import did.
     *
     * @param changes        each in Chinese
     * @param firstPasswords of the first administrators it made, by account; this once
     */
    public record Done(List<String> changes, Map<String, String> firstPasswords) {}

    /** @throws ForbiddenException for anybody but a security administrator */
    public void check(String user) {
        if (!organization.has(user, Role.SECURITY)) {
            throw new ForbiddenException("组织机构只能由安全管理员导入");
        }
    }

    /** Reads YAML or JSON. @throws BadRequestException naming the line where it is none, or saying that no unit stands in it */
    public OrganizationDocument read(String document) {
        try {
            OrganizationDocument parsed = yaml.readValue(document, OrganizationDocument.class);
            if (parsed == null || parsed.units() == null) {
                throw new BadRequestException("没有读到单位，请检查文件是否以 units: 开头");
            }
            return parsed;
        } catch (JsonProcessingException e) {
            throw new BadRequestException("文件无法读取，请检查第" + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                    + "行附近的格式、类别、职责和岗位名称");
        }
    }

    /** What would keep the document from being imported, each in Chinese; empty for nothing. Nothing is changed. */
    public List<String> problems(OrganizationDocument document) {
        return organizationImport.problemsForSecurity(document);
    }

    /**
     * Imports all of it or nothing.
     *
     * @throws ForbiddenException  for anybody but a security administrator
     * @throws BadRequestException when a rule speaks against it, naming each
     */
    public Done run(String user, OrganizationDocument document) {
        check(user);
        try {
            return engine.asSystem(() -> transaction.execute(status -> imported(user, document)));
        } catch (OrganizationRefusedException e) {
            audit.refused(Act.of(Category.ORGANIZATION, user, "导入组织机构").saying(e.getMessage()));
            throw new BadRequestException(e.getMessage());
        }
    }

    private Done imported(String user, OrganizationDocument document) {
        OrganizationImport.Imported done = organizationImport.runForSecurity(document);
        done.changes().forEach(change -> audit.record(Act.of(change.role() ? Category.ROLE : Category.ORGANIZATION, user, change.action())
                .on(change.object()).changing(change.before(), change.after())));
        audit.record(Act.of(Category.ORGANIZATION, user, "导入组织机构").saying(done.changes().size() + "项改动"));
        Map<String, String> passwords = new LinkedHashMap<>();
        done.firstAdministrators().forEach(officer -> {
            passwords.put(officer.id(), accounts.reset(officer.id()));
            audit.record(Act.of(Category.ROLE, user, "首次设立管理员").on(officer.id())
                    .saying(officer.roles().iterator().next().label() + officer.name()));
        });
        return new Done(done.changes().stream().map(OrganizationChange::words).toList(), passwords);
    }
}
