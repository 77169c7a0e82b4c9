package org.zhenggai.rectification.casework.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.EvidenceType;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.proof.TypeWords.Candidate;
import org.zhenggai.rectification.casework.proof.TypeWords.Guess;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Proposes the type of files that are about to be uploaded, from their names or first pages; the officer decides. */
@Service
public class TypeProposals {

    /**
     * A file.
     *
     * @param text of its first page, null where it is not known
     */
    public record File(String name, String text) {}

    /**
     * What a file probably is.
     *
     * @param type null where nothing speaks for any
     * @param why  in Chinese, null without a type
     */
    public record Proposal(String name, String type, String why) {}

    private final Checklist checklist;
    private final EvidenceTypes types;
    private final ProofSettings settings;

    TypeProposals(Checklist checklist, EvidenceTypes types, ProofSettings settings) {
        this.checklist = checklist;
        this.types = types;
        this.settings = settings;
    }

    /** @throws BadRequestException when there are no files, too many, or one without a name */
    @Transactional(readOnly = true)
    public List<Proposal> of(long caseId, List<File> files) {
        if (files == null || files.isEmpty() || files.size() > settings.proposals()
                || files.stream().anyMatch(file -> file == null || file.name() == null || file.name().isBlank())) {
            throw new BadRequestException("请给出文件名，一次最多" + settings.proposals() + "个");
        }
        List<Candidate> candidates = candidates(caseId);
        return files.stream().map(file -> proposal(file, candidates)).toList();
    }

    private Proposal proposal(File file, List<Candidate> candidates) {
        Optional<Guess> byName = TypeWords.inName(file.name(), candidates);
        Optional<Guess> guess = byName.isPresent() || file.text() == null ? byName
                : TypeWords.onPage(file.text(), settings.titleCharacters(), candidates);
        return guess.map(found -> new Proposal(file.name(), found.code(), (byName.isPresent() ? "文件名" : "首页") + "中有“" + found.word() + "”"))
                .orElse(new Proposal(file.name(), null, null));
    }

    /** Types on the case's checklist that are uploaded, and those that any case may have besides. */
    private List<Candidate> candidates(long caseId) {
        Map<String, Boolean> lacking = new HashMap<>();
        checklist.of(caseId).stream().filter(entry -> !entry.form()).forEach(entry -> lacking.put(entry.type(), entry.missing()));
        return types.all().stream().filter(type -> lacking.containsKey(type.code())).map(type -> new Candidate(type.code(), words(type),
                lacking.get(type.code()))).toList();
    }

    private static List<String> words(EvidenceType type) {
        List<String> words = new ArrayList<>(type.words());
        words.add(type.name());
        return words;
    }
}
