package org.zhenggai.rectification.ground.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.access.desk.AccountDesk.Asker;
import org.zhenggai.rectification.ground.organization.Holdings;

/** {@code /api/accounts}: officers' accounts, for the security administrator alone. A new password is in its answer and nowhere else. */
@RestController
@Validated
@RequestMapping("/api/accounts")
class AccountController {

    /** Whether the caller is offered the page. */
    record Access(boolean accounts) {}

    /** A password to be handed to its owner, who has to choose another. */
    record Handed(String id, String password) {}

    private final AccountDesk desk;

    AccountController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/access")
    Access access(HttpServletRequest request) {
        return new Access(desk.mayKeep(request.getUserPrincipal().getName()));
    }

    @GetMapping("/choices")
    AccountView.Choices choices(HttpServletRequest request) {
        return desk.choices(asker(request));
    }

    @GetMapping
    AccountView.Page list(HttpServletRequest request, @RequestParam(required = false) String search,
            @RequestParam(required = false) String unit, @RequestParam(required = false) AccountDesk.Show show,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
            @RequestParam(defaultValue = "20") @Min(value = 1, message = "每页至少1条") @Max(value = 100, message = "每页最多100条") int size) {
        return desk.list(asker(request), new AccountDesk.Question(search, unit, show), page, size);
    }

    @GetMapping("/{id}")
    AccountView.Item get(HttpServletRequest request, @PathVariable String id) {
        return desk.get(asker(request), id);
    }

    /** What the officer holds: to be looked at before somebody leaves. */
    @GetMapping("/{id}/holdings")
    Holdings.View holdings(HttpServletRequest request, @PathVariable String id) {
        return desk.holdings(asker(request), id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Handed create(HttpServletRequest request, @RequestBody AccountForm form) {
        String password = desk.create(asker(request), form);
        return new Handed(form.id().strip(), password);
    }

    @PutMapping("/{id}")
    AccountView.Item change(HttpServletRequest request, @PathVariable String id, @RequestBody AccountForm form) {
        desk.change(asker(request), id, form);
        return get(request, id);
    }

    @PostMapping("/{id}/retire")
    AccountView.Item retire(HttpServletRequest request, @PathVariable String id) {
        desk.retire(asker(request), id);
        return get(request, id);
    }

    @PostMapping("/{id}/return")
    Handed bringBack(HttpServletRequest request, @PathVariable String id) {
        return new Handed(id, desk.bringBack(asker(request), id));
    }

    @PostMapping("/{id}/password-reset")
    Handed resetPassword(HttpServletRequest request, @PathVariable String id) {
        return new Handed(id, desk.resetPassword(asker(request), id));
    }

    @PostMapping("/{id}/release")
    AccountView.Item release(HttpServletRequest request, @PathVariable String id) {
        desk.release(asker(request), id);
        return get(request, id);
    }

    @DeleteMapping("/{id}/second-factor")
    AccountView.Item removeSecondFactor(HttpServletRequest request, @PathVariable String id) {
        desk.removeSecondFactor(asker(request), id);
        return get(request, id);
    }

    @DeleteMapping("/{id}/logins")
    AccountView.Item endLogins(HttpServletRequest request, @PathVariable String id) {
        desk.endLogins(asker(request), id);
        return get(request, id);
    }

    private static Asker asker(HttpServletRequest request) {
        return new Asker(request.getUserPrincipal().getName(), request.getRemoteAddr());
    }
}
