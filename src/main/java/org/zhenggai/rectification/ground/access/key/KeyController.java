package org.zhenggai.rectification.ground.access.key;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.organization.Organization;

/** {@code /api/service-keys}: keys of programs, for the security administrator. */
@RestController
@RequestMapping("/api/service-keys")
class KeyController {

    /** A scope and its name in Chinese. */
    record ScopeView(String id, String name) {}

    /** A key as it is shown. */
    record KeyView(String id, String name, String account, String accountName, List<String> scopes, String createdBy,
            OffsetDateTime createdAt, OffsetDateTime expiresAt, OffsetDateTime lastUsedAt, String revokedBy,
            OffsetDateTime revokedAt, KeyDesk.State state) {}

    /** Everything that the page needs. @param accounts whose rights a key may have */
    record View(List<KeyView> keys, List<ScopeView> scopes, List<AccountView> accounts, long longestDays) {}

    /** An account that may have keys. */
    record AccountView(String id, String name) {}

    /** @param secret the key as the program is to send it; not to be had again */
    record MadeView(KeyView key, String secret) {}

    private final KeyDesk desk;
    private final KeyAccounts accounts;
    private final Organization organization;

    KeyController(KeyDesk desk, KeyAccounts accounts, Organization organization) {
        this.desk = desk;
        this.accounts = accounts;
        this.organization = organization;
    }

    @GetMapping
    View all(Principal caller) {
        return new View(desk.all(caller.getName()).stream().map(this::view).toList(),
                Arrays.stream(Scope.values()).map(scope -> new ScopeView(scope.id(), scope.label())).toList(),
                organization.officers().stream().filter(officer -> accounts.mayHaveKeys(officer.id()))
                        .map(officer -> new AccountView(officer.id(), officer.name())).toList(),
                desk.longest().toDays());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeView make(Principal caller, @RequestBody KeyDesk.Order order) {
        KeyDesk.Made made = desk.make(caller.getName(), order);
        return new MadeView(view(made.key()), made.text());
    }

    /** Revokes it at once; it stays in the list. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Principal caller, @PathVariable String id) {
        desk.revoke(caller.getName(), id);
    }

    private KeyView view(ServiceKey key) {
        return new KeyView(key.id(), key.name(), key.account(), organization.nameOf(key.account()),
                key.scopes().stream().map(Scope::id).sorted().toList(), key.createdBy(), key.createdAt(), key.expiresAt(),
                key.lastUsedAt(), key.revokedBy(), key.revokedAt(), desk.stateOf(key));
    }
}
