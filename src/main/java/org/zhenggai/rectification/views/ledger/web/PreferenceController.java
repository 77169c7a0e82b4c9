package org.zhenggai.rectification.views.ledger.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerPreferences;

/** {@code /api/ledger/columns} and {@code /api/ledger/views}: what the caller keeps of the ledger page; nobody sees another's. */
@RestController
@RequestMapping("/api/ledger")
class PreferenceController {

    private final LedgerPreferences preferences;
    private final Ledger ledger;
    private final CaseAccess access;

    PreferenceController(LedgerPreferences preferences, Ledger ledger, CaseAccess access) {
        this.preferences = preferences;
        this.ledger = ledger;
        this.access = access;
    }

    @GetMapping("/columns")
    List<String> columns(Principal caller) {
        return preferences.columns(caller.getName());
    }

    @PutMapping("/columns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void columns(Principal caller, @RequestBody List<String> fields) {
        preferences.keepColumns(caller.getName(), fields);
    }

    @GetMapping("/views")
    List<LedgerPreferences.View> views(Principal caller) {
        return preferences.views(caller.getName());
    }

    /** Keeps a filter that the ledger can answer. */
    @PutMapping("/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void view(Principal caller, @RequestParam String name, @RequestBody Map<String, String> query) {
        ledger.check(access.reader(caller.getName()), LedgerParameters.filter(query));
        preferences.keepView(caller.getName(), name.strip(), query);
    }

    @DeleteMapping("/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Principal caller, @RequestParam String name) {
        preferences.dropView(caller.getName(), name.strip());
    }
}
