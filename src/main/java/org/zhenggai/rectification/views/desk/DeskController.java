package org.zhenggai.rectification.views.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.copying.Copies;
import org.zhenggai.rectification.ground.http.QueryValues;

/** {@code /api/desk}: the caller's own desk and nobody else's. */
@RestController
@Validated
@RequestMapping("/api/desk")
class DeskController {

    private static final int LAST_PAGE = 100_000;

    /** What is asked for. */
    enum Tray {
        OPEN,
        DONE,
        BEGUN,
        COPIES
    }

    /**
     * One list of the desk; with a search 已办 comes along with the open tasks.
     *
     * @param today day the words count from
     * @param page  lines of a page of 已办, 我发起的 and 抄送我的; {@code groupPage} cards of a page of one group
     * @param unreadCopies copies that were sent to the caller and not read, whatever list is asked for
     */
    record Shown(LocalDate today, int page, int groupPage, int doneDays, WorkDesk.Open open, DoneWork.Found done, DoneWork.Found begun,
            Copies.Received copies, int unreadCopies) {}

    private final WorkDesk desk;
    private final DeskSettings settings;

    DeskController(WorkDesk desk, DeskSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /** Parameters {@code tray} and {@code group} (see their constants) and {@code q}, each may be missing; pages count from 0. */
    @GetMapping
    Shown desk(Principal caller, @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") @Max(value = LAST_PAGE, message = "没有这一页") int page) {
        String officer = caller.getName();
        Tray asked = QueryValues.code(query, "tray", Tray.class);
        Tray tray = asked == null ? Tray.OPEN : asked;
        DeskGroup group = QueryValues.code(query, "group", DeskGroup.class);
        String words = QueryValues.text(query, "q");
        boolean both = tray == Tray.OPEN && words != null && page == 0;
        return new Shown(desk.today(), settings.page(), settings.groupPage(), settings.doneDays(),
                tray == Tray.OPEN ? desk.open(officer, group, words, page) : null,
                tray == Tray.DONE || both ? desk.done(officer, words, page) : null,
                tray == Tray.BEGUN ? desk.begun(officer, words, page) : null,
                tray == Tray.COPIES ? desk.copies(officer, words, page) : null, desk.unreadCopies(officer));
    }

    /** What became of a task that the caller submitted. Answers 404 for every other. */
    @GetMapping("/after/{taskId}")
    WorkDesk.Left after(Principal caller, @PathVariable String taskId) {
        return desk.after(caller.getName(), taskId);
    }
}
