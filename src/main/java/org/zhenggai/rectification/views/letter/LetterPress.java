package org.zhenggai.rectification.views.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Organization;

/** Makes a letter from what its writer says and its kind's template. */
@Component
class LetterPress {

    /** A letter set in Word. */
    record Printed(String title, String issuer, byte[] docx) {}

    private static final String NOT_YET = "（草稿，签发时编号）";

    private final Map<DocumentKind, LetterWriter> writers = new EnumMap<>(DocumentKind.class);
    private final LetterTemplates templates;
    private final Issuers issuers;
    private final Organization organization;
    private final Clock clock;

    LetterPress(List<LetterWriter> writers, LetterTemplates templates, Issuers issuers, Organization organization, Clock clock) {
        writers.forEach(writer -> writer.kinds().forEach(kind -> this.writers.put(kind, writer)));
        this.templates = templates;
        this.issuers = issuers;
        this.organization = organization;
        this.clock = clock;
    }

    LetterWriter writer(DocumentKind kind) {
        return writers.get(kind);
    }

    /** The paper of this subject; empty when there is none. */
    Optional<Paper> paper(DocumentKind kind, String subject) {
        try {
            return Optional.of(writer(kind).find(kind, subject));
        } catch (EmptyResultDataAccessException | NoSuchElementException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The letter that waits for its signature, as it stands now. */
    Printed draft(Paper paper) {
        LetterText text = writer(paper.kind()).write(paper);
        return draft(paper.kind(), text);
    }

    /** The same of what a writer says. */
    Printed draft(DocumentKind kind, LetterText text) {
        return set(kind, text, text.issuer(), kind.numbered() ? NOT_YET : "", "（待签发）");
    }

    /** The letter as signed. */
    Printed issue(Paper paper, String unitId, String number, String signedBy) {
        return set(paper.kind(), writer(paper.kind()).write(paper), unitId, number == null ? "" : number,
                organization.nameOf(signedBy));
    }

    private Printed set(DocumentKind kind, LetterText text, String unitId, String number, String signer) {
        Map<String, Object> values = new LinkedHashMap<>(text.values());
        values.put("number", number);
        values.put("issuer", issuers.name(unitId));
        values.put("title", text.title());
        values.put("date", Wording.date(LocalDate.now(clock)));
        values.put("signer", signer);
        values.replaceAll((name, value) -> clean(value));
        return new Printed(text.title(), unitId, templates.of(kind).fill(values));
    }

    /** Word refuses a file with control characters, which people paste in without seeing them. */
    private static Object clean(Object value) {
        if (value instanceof String text) {
            return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        }
        if (value instanceof List<?> rows) {
            return rows.stream().map(LetterPress::clean).toList();
        }
        if (value instanceof Map<?, ?> row) {
            Map<Object, Object> cleaned = new HashMap<>();
            row.forEach((name, cell) -> cleaned.put(name, clean(cell)));
            return cleaned;
        }
        return value;
    }
}
