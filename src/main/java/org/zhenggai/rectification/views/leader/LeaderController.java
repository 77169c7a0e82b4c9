package org.zhenggai.rectification.views.leader;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.procedures.escalation.LetterDraft;
import org.zhenggai.rectification.procedures.escalation.SigningDesk;

/** {@code /api/leader}: the page of a leader and of those who prepare letters for one. */
@RestController
@RequestMapping("/api/leader")
class LeaderController {

    /**
     * What the page is for; asked by every officer's desk.
     *
     * @param leader whether it is the officer's first page
     * @param page   whether the officer has one
     */
    record Who(boolean leader, boolean page) {}

    /** The page. */
    record Page(LocalDate today, String name, boolean leader, int together, int waiting, int waitingCases,
            List<WaitingLetters.Group> letters,
            List<WorstCases.Worst> worst, ComingDates.Week week, List<AskedFor.Asked> asked) {}

    /** What a letter is to demand; {@code before} is the key of the text its author has seen, null for none. */
    record Prepared(String requirement, String measure, Long before) {}

    /** The letters that are signed. */
    record Signed(List<BulkSigning.Item> letters) {}

    /** A document on several letters before its signature. */
    record Merged(String title) {}

    /** The letters that were signed as one, in words. */
    record Issued(List<String> letters) {}

    private final WaitingLetters letters;
    private final BulkSigning signing;
    private final MergedSigning merged;
    private final WorstCases worst;
    private final ComingDates dates;
    private final AskedFor asked;
    private final SigningDesk desk;
    private final CaseAccess access;
    private final Persons persons;
    private final Organization organization;
    private final LeaderSettings settings;
    private final Clock clock;

    LeaderController(WaitingLetters letters, BulkSigning signing, MergedSigning merged, WorstCases worst, ComingDates dates, AskedFor asked,
            SigningDesk desk,
            CaseAccess access, Persons persons, Organization organization, LeaderSettings settings, Clock clock) {
        this.letters = letters;
        this.signing = signing;
        this.merged = merged;
        this.worst = worst;
        this.dates = dates;
        this.asked = asked;
        this.desk = desk;
        this.access = access;
        this.persons = persons;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/who")
    Who who(Principal caller) {
        boolean leader = persons.mayActAs(caller.getName(), Role.LEADER);
        return new Who(leader, leader || letters.concern(caller.getName()));
    }

    /** @throws ForbiddenException for whoever neither signs letters nor prepares any */
    @GetMapping
    Page page(Principal caller) {
        String officer = demandPage(caller);
        Reader reader = access.reader(officer);
        WaitingLetters.Waiting waiting = letters.of(officer);
        return new Page(LocalDate.now(clock), organization.nameOf(officer), persons.mayActAs(officer, Role.LEADER), settings.together(),
                waiting.letters(), waiting.cases(), waiting.first(), worst.of(reader), dates.of(reader), asked.by(officer));
    }

    /** Prepares what a letter is to demand. */
    @PutMapping("/letters/{id}/draft")
    LetterDraft prepare(Principal caller, @PathVariable long id, @RequestBody Prepared prepared) {
        return desk.prepare(caller.getName(), id, prepared.requirement(), prepared.measure(), prepared.before());
    }

    /** Signs letters, or refuses to; each is answered for itself. */
    @PostMapping("/signatures")
    List<BulkSigning.Result> sign(Principal caller, @RequestBody Signed signed) {
        return signing.sign(demandPage(caller), signed.letters());
    }

    /** The document that these letters would be; the words of it are for a frame. */
    @GetMapping("/merged")
    Merged merged(Principal caller, @RequestParam List<Long> letters, @RequestParam(defaultValue = "") List<Long> absorbed) {
        return new Merged(merged.text(demandPage(caller), merged.merged(letters, absorbed)).title());
    }

    @GetMapping("/merged/words")
    ResponseEntity<String> words(Principal caller, @RequestParam List<Long> letters, @RequestParam(defaultValue = "") List<Long> absorbed) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(merged.text(demandPage(caller), merged.merged(letters, absorbed)).html());
    }

    /** Signs letters as one document: all of them or none. */
    @PostMapping("/merged")
    Issued signMerged(Principal caller, @RequestBody MergedSigning.Order order) {
        return new Issued(merged.sign(demandPage(caller), order));
    }

    private String demandPage(Principal caller) {
        if (!who(caller).page()) {
            throw new ForbiddenException("领导工作页只对签发督办文书和为其拟稿的人员开放");
        }
        return caller.getName();
    }
}
