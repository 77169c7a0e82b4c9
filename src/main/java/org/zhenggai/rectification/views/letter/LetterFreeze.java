package org.zhenggai.rectification.views.letter;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentIssued;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Timeline;

/**
 * A paper that was issued is set in Word and kept, in the transaction that signed it: there is no signature without its letter, and no
 * letter whose signature was rolled back.
 */
@Component
class LetterFreeze {

    private final LetterPress press;
    private final LetterStore store;
    private final Timeline timeline;
    private final Clock clock;

    LetterFreeze(LetterPress press, LetterStore store, Timeline timeline, Clock clock) {
        this.press = press;
        this.store = store;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    @Order(1000) // after whoever makes facts of it
    void on(DocumentIssued issued) {
        Paper paper = issued.paper();
        LetterPress.Printed printed = press.issue(paper, issued.unitId(), issued.number(), issued.signedBy());
        String hash = DigestUtils.sha256Hex(printed.docx());
        store.add(new Letter(paper, printed.title(), issued.number(), issued.unitId(), issued.signedBy(), OffsetDateTime.now(clock), hash),
                printed.docx());
        for (long caseId : press.writer(paper.kind()).cases(paper)) {
            timeline.append(caseId, issued.signedBy(), "LETTER_ISSUED", "生成" + paper.kind().label()
                    + (issued.number() == null ? "" : "（" + issued.number() + "）"), "SHA-256：" + hash);
        }
    }
}
