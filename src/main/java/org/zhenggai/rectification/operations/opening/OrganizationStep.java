package org.zhenggai.rectification.operations.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.SheetReader;
import org.zhenggai.rectification.ground.office.TextFile;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.OrganizationDocument;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.UnitEntry;
import org.zhenggai.rectification.ground.organization.SecurityImport;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.workbook.OrganizationWorkbook;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.scan.VirusScan;

/** Organization and letterheads, by the import of the security administrator and its rules. */
@Service
class OrganizationStep {

    private final SecurityImport imports;
    private final Organization organization;
    private final OfficeSettings office;
    private final OpeningSettings settings;
    private final VirusScan scan;
    private final ObjectMapper json;

    OrganizationStep(SecurityImport imports, Organization organization, OfficeSettings office, OpeningSettings settings, VirusScan scan,
            ObjectMapper json) {
        this.imports = imports;
        this.organization = organization;
        this.office = office;
        this.settings = settings;
        this.scan = scan;
        this.json = json;
    }

    /** A document with mistakes; nothing was kept. */
    static final class MistakesException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ArrayList<String> mistakes;

        MistakesException(List<String> mistakes) {
            super(mistakes.size() + "处需要改正，什么都没有保存");
            this.mistakes = new ArrayList<>(mistakes);
        }

        ArrayList<String> mistakes() {
            return mistakes;
        }
    }

    /**
     * Reads and checks; changes nothing.
     *
     * @throws MistakesException   naming each with its place
     * @throws BadRequestException when it is too large or no document at all
     */
    CheckedDocument check(String user, String name, byte[] file) {
        imports.check(user);
        if (file.length == 0) {
            throw new BadRequestException("请先选择填好的文件");
        }
        if (file.length > settings.maxDocument().toBytes()) {
            throw new BadRequestException("文件超过" + settings.maxDocument().toMegabytes() + "MB，不像是组织机构表");
        }
        scan.check(user, "组织机构“" + name + "”", file);
        boolean workbook = file[0] == 'P' && file.length > 1 && file[1] == 'K';
        OrganizationDocument document = workbook ? fromWorkbook(file) : fromText(file);
        try {
            return CheckedDocument.of(name, json.writeValueAsString(document), document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OrganizationDocument fromWorkbook(byte[] file) {
        OrganizationWorkbook read = new OrganizationWorkbook(SheetReader.read(file, office),
                organization.jurisdictions().stream().collect(Collectors.toMap(Jurisdiction::name, Jurisdiction::id, (one, other) -> one)),
                organization.units().stream().collect(Collectors.toMap(Unit::name, Unit::id, (one, other) -> one)));
        if (read.problems().isEmpty()) {
            List<String> problems = imports.problems(read.document());
            refuse(problems.stream().map(read::located).toList());
        }
        refuse(read.problems());
        return read.document();
    }

    private OrganizationDocument fromText(byte[] file) {
        OrganizationDocument document = imports.read(TextFile.read(file));
        refuse(imports.problems(document));
        return document;
    }

    private void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MistakesException(problems.size() <= settings.listed() ? problems
                    : java.util.stream.Stream.concat(problems.stream().limit(settings.listed()), java.util.stream.Stream.of("另有" + (problems
                            .size()
                            - settings.listed()) + "处")).toList());
        }
    }

    /** What was checked, by the rules of this moment. */
    SecurityImport.Done apply(String user, CheckedDocument checked) {
        return imports.run(user, imports.read(checked.json()));
    }

    /** Full names and marks by unit; an empty one leaves what there is. @return how many units changed */
    int letterheads(String user, Map<String, String> full, Map<String, String> marks) {
        imports.check(user);
        List<UnitEntry> changed = organization.units().stream().map(unit -> {
            String name = otherwise(full.get(unit.id()), unit.fullName());
            String mark = otherwise(marks.get(unit.id()), unit.mark());
            return Objects.equals(name, unit.fullName()) && Objects.equals(mark, unit.mark()) ? null
                    : new UnitEntry(unit.id(), unit.name(), unit.kind(), unit.jurisdiction(), name, mark, List.copyOf(unit.aliases()),
                            unit.prefixes(), List.of());
        }).filter(Objects::nonNull).toList();
        if (!changed.isEmpty()) {
            imports.run(user, new OrganizationDocument(List.of(), changed));
        }
        return changed.size();
    }

    private static String otherwise(String typed, String known) {
        return typed == null || typed.isBlank() ? known : typed.strip();
    }
}
