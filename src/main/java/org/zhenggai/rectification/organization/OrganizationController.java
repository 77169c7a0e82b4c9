package org.zhenggai.rectification.organization;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.engine.BadRequestException;
import org.zhenggai.rectification.engine.EngineCalls;
import org.zhenggai.rectification.engine.ForbiddenException;

/** {@code /api/organization}: the units for everyone, the import of units and officers for the security administrator. */
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
    private final TransactionTemplate transaction;

    OrganizationController(Organization organization, OrganizationImport organizationImport, EngineCalls engine,
                           AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
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

    @GetMapping
    Map<String, Object> units() {
        return Map.of("units", organization.units());
    }

    /**
     * Imports YAML or JSON, all of it or nothing; answers what was changed. New officers have no usable password until the security
     * administrator sets one.
     */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml", "application/json"})
    Map<String, List<String>> run(Principal caller, @RequestBody String document) {
        if (!organization.has(caller.getName(), Role.SECURITY)) {
            throw new ForbiddenException("组织机构只能由安全管理员导入");
        }
        try {
            OrganizationDocument parsed = yaml.readValue(document, OrganizationDocument.class);
            if (parsed == null || parsed.units() == null) {
                throw new BadRequestException("没有读到单位，请检查文件是否以 units: 开头");
            }
            return Map.of("changes", engine.asSystem(() -> transaction.execute(status -> {
                List<String> changes = organizationImport.run(parsed);
                audit.record(caller.getName(), "导入组织机构", String.join("；", changes));
                return changes;
            })));
        } catch (JsonProcessingException e) {
            throw new BadRequestException("文件无法读取，请检查第" + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                    + "行附近的格式、类别和岗位名称");
        } catch (OrganizationRefusedException e) {
            throw new BadRequestException(e.getMessage());
        }
    }
}
