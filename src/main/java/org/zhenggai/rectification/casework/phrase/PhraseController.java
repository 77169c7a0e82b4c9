package org.zhenggai.rectification.casework.phrase;

import java.security.Principal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/phrases}: the caller's phrases and those of his unit. */
@RestController
@RequestMapping("/api/phrases")
class PhraseController {

    /** A phrase to be kept; {@code unit}: for everybody in the unit. */
    record Written(String text, boolean unit) {}

    private final Phrases phrases;

    PhraseController(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    Phrases.Offered offered(Principal caller) {
        return phrases.offered(caller.getName());
    }

    @PostMapping
    Phrase add(Principal caller, @RequestBody Written written) {
        return phrases.add(caller.getName(), written.text(), written.unit());
    }

    @PutMapping("/{id}")
    Phrase change(Principal caller, @PathVariable long id, @RequestBody Written written) {
        return phrases.change(caller.getName(), id, written.text());
    }

    @DeleteMapping("/{id}")
    void remove(Principal caller, @PathVariable long id) {
        phrases.remove(caller.getName(), id);
    }
}
