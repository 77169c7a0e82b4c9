package org.zhenggai.rectification.ground.organization;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** {@code /api/organization}: jurisdictions and units for everyone, the import of them and of officers for the security administrator. */
@RestController
@RequestMapping("/api/organization")
class OrganizationController {

    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int DEEPEST = 20;

    private final ObjectMapper yaml = reader();
    private final Organization organization;
    private final OrganizationImport organizationImport;
    private final EngineCalls engine;
    private final AuditLog audit;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    OrganizationController(Organization organization, OrganizationImport organizationImport, EngineCalls engine,
            AuditLog audit, Accounts accounts, TransactionTemplate transaction) {
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

    /** As a document of the import, without its officers. */
    @GetMapping
    Map<String, Object> units() {
        return Map.of("jurisdictions", organization.jurisdictions(), "units", organization.units());
    }

    /**
     * Imports YAML or JSON, all of it or nothing; answers what was changed. New officers have no usable password until the security
     * administrator sets one. No administrator is made or changed this way, except the first of each kind while an installation is being
     * set up: their first passwords are in the answer, once.
     */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml", "application/json"})
    Map<String, Object> run(Principal caller, @RequestBody String document) {
        if (!organization.has(caller.getName(), Role.SECURITY)) {
            throw new ForbiddenException("组织机构只能由安全管理员导入");
        }
        try {
            OrganizationDocument parsed = yaml.readValue(document, OrganizationDocument.class);
            if (parsed == null || parsed.units() == null) {
                throw new BadRequestException("没有读到单位，请检查文件是否以 units: 开头");
            }
            return engine.asSystem(() -> transaction.execute(status -> imported(caller.getName(), parsed)));
        } catch (JsonProcessingException e) {
            throw new BadRequestException("文件无法读取，请检查第" + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                    + "行附近的格式、类别、职责和岗位名称");
        } catch (OrganizationRefusedException e) {
            audit.refused(Act.of(Category.ORGANIZATION, caller.getName(), "导入组织机构").saying(e.getMessage()));
            throw new BadRequestException(e.getMessage());
        }
    }

    private Map<String, Object> imported(String user, OrganizationDocument document) {
        OrganizationImport.Imported done = organizationImport.runForSecurity(document);
        done.changes().forEach(change -> audit.record(Act.of(change.role() ? Category.ROLE : Category.ORGANIZATION, user, change.action())
                .on(change.object()).changing(change.before(), change.after())));
        audit.record(Act.of(Category.ORGANIZATION, user, "导入组织机构").saying(done.changes().size() + "项改动"));
        List<String> words = done.changes().stream().map(OrganizationChange::words).toList();
        if (done.firstAdministrators().isEmpty()) {
            return Map.of("changes", words);
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        done.firstAdministrators().forEach(officer -> {
            passwords.put(officer.id(), accounts.reset(officer.id()));
            audit.record(Act.of(Category.ROLE, user, "首次设立管理员").on(officer.id())
                    .saying(officer.roles().iterator().next().label() + officer.name()));
        });
        return Map.of("changes", words, "firstPasswords", passwords);
    }
}
