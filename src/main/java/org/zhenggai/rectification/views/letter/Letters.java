package org.zhenggai.rectification.views.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.audit.Attempts;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.escalation.MergedLetters;
import org.zhenggai.rectification.views.letter.word.HtmlPreview;
import org.zhenggai.rectification.views.letter.word.Office;

/** Letters for readers: as issued, or the draft as it stands. */
@Service
@Transactional(readOnly = true)
public class Letters {

    /** A document on several letters before its signature: its title, and its words for a browser. */
    public record Merged(String title, String html) {}

    static final String DRAFT = "草稿：尚未签发，不具效力。";

    private final LetterStore store;
    private final LetterPress press;
    private final LetterTemplates templates;
    private final LetterAccess access;
    private final PdfStore pdfs;
    private final EscalationLetters escalations;
    private final Office office;
    private final LetterSettings settings;

    Letters(LetterStore store, LetterPress press, LetterTemplates templates, LetterAccess access, PdfStore pdfs,
            EscalationLetters escalations, LetterSettings settings) {
        this.escalations = escalations;
        this.store = store;
        this.press = press;
        this.templates = templates;
        this.access = access;
        this.pdfs = pdfs;
        this.settings = settings;
        this.office = new Office(settings.office(), settings.officeTimeout());
    }

    /** Letters of the case that the user may read, drafts last. */
    public List<Letter> ofCase(String user, RectificationCase c) {
        List<Paper> drafts = writers().flatMap(writer -> writer.draftsOfCase(c.id()).stream()).toList();
        return readable(user, ofCase(c.id()), drafts);
    }

    /** Letters about the plan as a whole that the user may read, drafts last. */
    public List<Letter> ofPlan(String user, String planId) {
        List<Paper> drafts = writers().flatMap(writer -> writer.draftsOfPlan(planId).stream()).toList();
        return readable(user, store.ofPlan(planId), drafts);
    }

    /** Letters of the case as issued that the user may read, oldest first: for its archive. */
    public List<Letter> issued(String user, RectificationCase c) {
        return readable(user, ofCase(c.id()), List.of());
    }

    /** In words, the document that these letters would be if they were issued now; the caller has checked who may read it. */
    public Merged merged(MergedLetters letters) {
        EscalationLetters.Joint joint = escalations.write(letters);
        LetterPress.Printed printed = press.draft(joint.kind(), joint.text());
        return new Merged(joint.text().title(), HtmlPreview.of(printed.docx(), joint.text().title(), DRAFT));
    }

    /** Those of the case alone and those on several cases, oldest first. */
    private List<Letter> ofCase(long caseId) {
        List<Letter> alone = store.ofCase(caseId);
        Stream<Letter> joint = writers().flatMap(writer -> writer.jointPapers(caseId).stream()).map(Paper::id).flatMap(id -> store.find(id)
                .stream()).filter(letter -> !alone.contains(letter));
        return Stream.concat(alone.stream(), joint).sorted(Comparator.comparing(Letter::issuedAt).thenComparing(letter -> letter.paper()
                .id())).toList();
    }

    /** Papers of the case that wait for a signature, whoever may read them. */
    List<Paper> drafts(long caseId) {
        return writers().flatMap(writer -> writer.draftsOfCase(caseId).stream()).toList();
    }

    /** @throws NotFoundException when there is no such letter, or the user may not read it: the answer does not tell which */
    public Letter get(String user, String id) {
        return store.find(id).filter(letter -> access.mayRead(user, letter.paper(), false)).or(() -> draft(user, id))
                .orElseThrow(() -> {
                    store.find(id).ifPresent(letter -> Attempts.foreign("文书" + id));
                    return new NotFoundException("没有文书" + id + "，或者您无权查看");
                });
    }

    /** The letter as issued, empty while it is none or where the officer may not read it. */
    public Optional<Letter> issuedTo(String officer, String id) {
        return store.find(id).filter(letter -> access.mayRead(officer, letter.paper(), false));
    }

    /** The letter in Word; an issued one byte for byte as it was issued. */
    public byte[] docx(Letter letter) {
        return letter.draft() ? press.draft(letter.paper()).docx() : store.content(letter.paper().id());
    }

    /** Fonts the letter is set in and this machine lacks. */
    public List<String> missingFonts(Letter letter) {
        return templates.missingFonts(letter.paper().kind());
    }

    /** Whether this machine makes PDFs. */
    public boolean makesPdf() {
        return office.program().isPresent();
    }

    /**
     * The letter as PDF, in the substitutes of the settings where fonts are missing.
     *
     * @throws Office.ConversionFailedException when LibreOffice is absent, fails or takes too long
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // nobody holds a connection while LibreOffice works
    public byte[] pdf(Letter letter) {
        Map<String, String> substitutes = new LinkedHashMap<>(settings.substitutes());
        substitutes.keySet().retainAll(missingFonts(letter));
        return pdfs.pdf(letter, docx(letter), substitutes, office);
    }

    private Optional<Letter> draft(String user, String id) {
        return Stream.of(DocumentKind.values()).filter(kind -> id.startsWith(kind.slug() + "-")).findFirst()
                .flatMap(kind -> press.paper(kind, id.substring(kind.slug().length() + 1)))
                .filter(this::waits).filter(paper -> access.mayRead(user, paper, true)).map(this::unsigned);
    }

    private boolean waits(Paper paper) {
        LetterWriter writer = press.writer(paper.kind());
        return (paper.caseId() == null ? writer.draftsOfPlan(paper.planId()) : writer.draftsOfCase(paper.caseId())).contains(paper);
    }

    private Letter unsigned(Paper paper) {
        LetterText text = press.writer(paper.kind()).write(paper);
        return new Letter(paper, text.title(), null, text.issuer(), null, null, null);
    }

    private List<Letter> readable(String user, List<Letter> issued, List<Paper> drafts) {
        List<Letter> letters = new ArrayList<>(issued.stream().filter(letter -> access.mayRead(user, letter.paper(), false)).toList());
        drafts.stream().filter(paper -> issued.stream().noneMatch(letter -> letter.paper().equals(paper)))
                .filter(paper -> access.mayRead(user, paper, true)).forEach(paper -> letters.add(unsigned(paper)));
        return letters;
    }

    private Stream<LetterWriter> writers() {
        return Stream.of(DocumentKind.values()).map(press::writer).distinct();
    }
}
